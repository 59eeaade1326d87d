// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportview.h"

#include "ui/common/icons.h"
#include "ui/report/extractionbar.h"
#include "ui/report/membermodel.h"
#include "ui/report/openwith.h"
#include "ui/report/previewpane.h"
#include "ui/report/reporttext.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

ReportView::ReportView(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_model(new MemberModel(this))
    , m_tree(new QTreeView)
    , m_head(new QLabel)
    , m_preview(new PreviewPane(m_looker))
    , m_extraction(new ExtractionBar)
    , m_splitter(new QSplitter(orientation))
    , m_extract(new QAction(lineIcon("extract"_L1), tr("Extract what is selected…"), this))
    , m_extractAll(new QAction(lineIcon("extract"_L1), tr("Extract the whole report…"), this))
    , m_openWith(new QAction(lineIcon("open"_L1), tr("Open a copy with another program"), this))
{
    setUpTree();
    m_head->setWordWrap(true);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins({});
    bar->addWidget(m_head, 1);
    for (QAction *action : {m_extractAll, m_openWith}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text());
        bar->addWidget(button);
    }
    auto *left = new QWidget;
    auto *side = new QVBoxLayout(left);
    side->setContentsMargins({});
    side->setSpacing(4);
    side->addLayout(bar);
    side->addWidget(m_tree, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_extraction);
    connect(m_extract, &QAction::triggered, this, [this] { extract(false); });
    connect(m_extractAll, &QAction::triggered, this, [this] { extract(true); });
    connect(m_openWith, &QAction::triggered, this, &ReportView::openWith);
    connect(m_preview, &PreviewPane::readyChanged, this, &ReportView::readyChanged);
    connect(m_preview, &PreviewPane::bucketRequested, this, &ReportView::bucketRequested);
    showNothing({});
}

void ReportView::setUpTree()
{
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("Members of the report"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(MemberModel::NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(MemberModel::SizeColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(MemberModel::TimeColumn, QHeaderView::ResizeToContents);
    auto *copy = new QAction(lineIcon("copy"_L1), tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ReportView::copyNames);
    m_tree->addActions({m_extract, m_extractAll, m_openWith, copy});
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportView::showCurrent);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_extract->setEnabled(!chosen().empty()); });
}

bool ReportView::isReady() const
{
    return !m_isLoading && m_preview->isReady();
}

void ReportView::showNothing(const QString &sentence)
{
    m_looker.close();
    m_isLoading = false;
    m_model->setContent(nullptr);
    m_splitter->widget(0)->setVisible(false);
    m_preview->showNothing(sentence);
    for (QAction *action : commands())
        action->setEnabled(false);
}

void ReportView::showReport(const ReportLooker::Address &address, const QString &subpath)
{
    if (address == m_looker.address())
        return;
    m_subpath = subpath;
    showNothing(tr("Opening %1…").arg(QString::fromStdString(address.path).section(u'/', -1)));
    m_preview->setBucket(subpath);
    m_isLoading = true;
    m_looker.open(address, [this](cer::Result<cer::ReportContent> content) { takeContent(std::move(content)); });
}

void ReportView::takeContent(cer::Result<cer::ReportContent> content)
{
    m_isLoading = false;
    if (!content) {
        m_preview->showNothing(ReportText::textFor(content.error()));
        return;
    }
    m_model->setContent(std::make_shared<const cer::ReportContent>(std::move(*content)));
    m_splitter->widget(0)->setVisible(true);
    showHead();
    if (m_model->rowCount() <= 30)
        m_tree->expandAll();
    m_extractAll->setEnabled(!m_model->files({}).empty());
    const QString usual = usualMember();
    if (usual.isEmpty())
        m_preview->showNothing(m_model->rowCount() == 0 ? tr("The report holds nothing.")
                                                        : tr("No member is given out. Select one to see why."));
    else
        selectMember(usual);
    Q_EMIT readyChanged();
}

/// A minidump says most, else what stands first.
QString ReportView::usualMember() const
{
    const std::vector<std::size_t> files = m_model->files({});
    for (const QString &suffix : {u".mdmp"_s, u".dmp"_s, u".hdmp"_s}) {
        for (const std::size_t file : files) {
            const QString name = QString::fromStdString(m_model->content()->members[file].name);
            if (name.endsWith(suffix, Qt::CaseInsensitive))
                return name;
        }
    }
    return files.empty() ? QString() : QString::fromStdString(m_model->content()->members[files.front()].name);
}

void ReportView::selectMember(const QString &suffix)
{
    for (const std::size_t file : m_model->files({})) {
        if (!QString::fromStdString(m_model->content()->members[file].name).endsWith(suffix, Qt::CaseInsensitive))
            continue;
        m_tree->setCurrentIndex(m_model->indexOf(file));
        return;
    }
}

void ReportView::showHead()
{
    const cer::ReportContent &content = *m_model->content();
    const auto refused = std::ranges::count_if(
        content.members, [](const cer::ReportMember &member) { return member.refused != cer::Refusal::None; });
    const auto folders = std::ranges::count_if(content.members, &cer::ReportMember::isFolder);
    QStringList sentences{
        tr("%1, %2, %n member(s).", nullptr, int(qsizetype(content.members.size()) - folders))
            .arg(ReportText::format(content.format), QLocale().formattedDataSize(qint64(content.bytes), 1))};
    if (refused > 0)
        sentences << tr("⚠ %n of them refused.", nullptr, int(refused));
    if (content.damage)
        sentences << tr("⚠ The rest cannot be read: %1").arg(ReportText::textFor(*content.damage));
    m_head->setText(sentences.join(u' '));
    m_head->setToolTip(ReportText::confinement(m_looker.confinement()));
}

void ReportView::showCurrent()
{
    const QModelIndex current = m_tree->currentIndex();
    const auto member = m_model->member(current);
    const bool isFile = member && !m_model->content()->members[*member].isFolder
                        && m_model->content()->members[*member].refused == cer::Refusal::None;
    m_openWith->setEnabled(isFile);
    if (member)
        m_preview->showMember(*member, m_model->content()->members[*member]);
    else
        m_preview->showNothing(current.isValid() ? tr("A folder. Select a member in it.") : QString());
}

std::vector<std::size_t> ReportView::chosen() const
{
    std::vector<std::size_t> members;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const std::vector<std::size_t> files = m_model->files(row);
        members.insert(members.end(), files.begin(), files.end());
    }
    std::ranges::sort(members);
    members.erase(std::ranges::unique(members).begin(), members.end());
    return members;
}

void ReportView::extract(bool all)
{
    m_extraction->extract({{m_looker.address(), all ? std::vector<std::size_t>() : chosen(), {}}});
}

/// What the desktop would run is unpacked and its folder shown, no more.
void ReportView::openWith()
{
    const auto member = m_model->member(m_tree->currentIndex());
    const QString folder = folderForCopies();
    if (!member || folder.isEmpty())
        return;
    const QString name = QString::fromStdString(m_model->content()->members[*member].name);
    connect(
        m_extraction, &ExtractionBar::finished, this,
        [folder, name] {
            const QString file = folder + u'/' + name;
            QDesktopServices::openUrl(QUrl::fromLocalFile(isRunBySystem(name) ? folder : file));
        },
        Qt::SingleShotConnection);
    m_extraction->extractTo(folder, {{m_looker.address(), {*member}, {}}});
}

void ReportView::copyNames() const
{
    QStringList names;
    for (const std::size_t member : chosen())
        names << QString::fromStdString(m_model->content()->members[member].name);
    QGuiApplication::clipboard()->setText(names.join(u'\n'));
}
