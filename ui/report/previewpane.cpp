// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/previewpane.h"

#include "core/report/text.h"
#include "ui/common/codepage.h"
#include "ui/report/dumppage.h"
#include "ui/report/hexview.h"
#include "ui/report/registrymodel.h"
#include "ui/report/reporttext.h"
#include "ui/report/textpreview.h"
#include "ui/report/texttableview.h"
#include "ui/report/xmltext.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t textPartBytes = std::size_t(1) << 20;
constexpr std::size_t parsedBytes = std::size_t(16) << 20; // of a table, XML or registry export; more is read as text
constexpr std::size_t pictureBytes = std::size_t(16) << 20;
constexpr int pictureMegabytes = 128; // decoded

constexpr cer::PreviewKind allKinds[] = {cer::PreviewKind::Text,     cer::PreviewKind::Hex, cer::PreviewKind::Table,
                                         cer::PreviewKind::Registry, cer::PreviewKind::Xml, cer::PreviewKind::Image,
                                         cer::PreviewKind::Minidump};

QString kindName(cer::PreviewKind kind)
{
    using enum cer::PreviewKind;
    switch (kind) {
    case Text: return PreviewPane::tr("Text");
    case Registry: return PreviewPane::tr("Registry");
    case Xml: return PreviewPane::tr("XML");
    case Table: return PreviewPane::tr("Table");
    case Image: return PreviewPane::tr("Picture");
    case Minidump: return PreviewPane::tr("Minidump");
    case Hex: return PreviewPane::tr("Bytes");
    }
    return {};
}

std::optional<cer::ContentEncoding> encodingOf(std::string_view bytes)
{
    const auto detected = cer::detectText(bytes.substr(0, cer::previewHeadBytes));
    return detected ? std::optional(detected->encoding) : std::nullopt;
}

} // namespace

PreviewPane::PreviewPane(ReportLooker &looker, QWidget *parent)
    : QWidget(parent)
    , m_looker(looker)
    , m_kinds(new QComboBox)
    , m_name(new QLabel)
{
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_kinds->setAccessibleName(tr("Show as"));
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kinds->setToolTip(tr("How this member is shown. What fits was chosen by its content."));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_name, 1);
    head->addWidget(m_kinds);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(makePages(), 1);
    connect(m_kinds, &QComboBox::activated, this, [this] {
        ++m_run;
        m_textBegin = 0;
        loadAs(cer::PreviewKind(m_kinds->currentData().toInt()));
    });
    showNothing({});
}

QWidget *PreviewPane::makeStatePage()
{
    m_state = new QLabel;
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignCenter);
    m_stateButton = new QPushButton;
    auto *page = new QWidget;
    auto *center = new QVBoxLayout(page);
    center->addStretch();
    center->addWidget(m_state);
    center->addWidget(m_stateButton, 0, Qt::AlignHCenter);
    center->addStretch();
    connect(m_stateButton, &QPushButton::clicked, this, [this] {
        m_kind == cer::PreviewKind::Image && m_stateButton->property("picture").toBool() ? loadPicture() : load();
    });
    return page;
}

QTreeView *PreviewPane::makeRegistry()
{
    m_registryModel = new RegistryModel(this);
    auto *registry = new QTreeView;
    registry->setModel(m_registryModel);
    registry->setAccessibleName(tr("Registry export"));
    registry->setAlternatingRowColors(true);
    registry->setUniformRowHeights(true);
    registry->setTextElideMode(Qt::ElideMiddle);
    registry->header()->resizeSection(RegistryModel::NameColumn, fontMetrics().averageCharWidth() * 40);
    auto *copy = new QAction(tr("Copy"), registry);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    registry->addAction(copy);
    registry->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_registryModel->copyText(m_registry->currentIndex())); });
    return registry;
}

QWidget *PreviewPane::makePages()
{
    m_pages = new QStackedWidget;
    m_statePage = makeStatePage();
    m_text = new TextPreview;
    m_hex = new HexView;
    m_table = new TextTableView(tr("Table of the member"));
    m_registry = makeRegistry();
    m_picture = new QLabel;
    m_picture->setAlignment(Qt::AlignCenter);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_picture);
    scroll->setWidgetResizable(true);
    m_picturePage = scroll;
    m_dump = new DumpPage;
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_statePage, m_text, m_hex, m_table, m_registry, m_picturePage, m_dump})
        m_pages->addWidget(page);
    connect(m_text, &TextPreview::partWanted, this, [this](bool later) {
        m_textBegin += later ? textPartBytes : 0;
        m_textBegin -= later ? 0 : std::min<std::uint64_t>(m_textBegin, textPartBytes);
        loadText();
    });
    connect(m_hex, &HexView::needed, this, &PreviewPane::loadBytes);
    connect(m_dump, &DumpPage::bucketRequested, this, &PreviewPane::bucketRequested);
    return m_pages;
}

void PreviewPane::loadBytes(std::uint64_t offset)
{
    m_looker.read(*m_number, offset, HexView::partBytes, [this, offset, run = m_run](cer::Result<std::string> bytes) {
        if (run != m_run)
            return;
        if (bytes)
            m_hex->setPart(offset, QByteArray::fromStdString(*bytes));
        else
            showFailure(bytes.error());
    });
}

void PreviewPane::setBucket(const QString &subpath)
{
    m_dump->setBucket(subpath);
}

bool PreviewPane::isReady() const
{
    return !m_isLoading && !m_parsing.isRunning();
}

void PreviewPane::showPage(QWidget *page)
{
    m_isLoading = false;
    m_pages->setCurrentWidget(page);
    Q_EMIT readyChanged();
}

void PreviewPane::showNothing(const QString &sentence)
{
    ++m_run;
    m_parsing.cancel();
    m_number.reset();
    m_name->clear();
    m_kinds->setEnabled(false);
    m_state->setText(sentence);
    m_stateButton->hide();
    showPage(m_statePage);
}

void PreviewPane::showMember(std::size_t number, const cer::ReportMember &member)
{
    if (member.isFolder || member.refused != cer::Refusal::None) {
        showNothing(member.isFolder ? tr("A folder. Select a member in it.")
                                    : tr("This member is not given out. %1").arg(ReportText::refusal(member.refused)));
        return;
    }
    ++m_run;
    m_number = number;
    m_member = member;
    m_textBegin = 0;
    m_name->setText(QString::fromStdString(member.name));
    m_name->setToolTip(m_name->text());
    load();
}

void PreviewPane::showFailure(const cer::Error &error)
{
    m_state->setText(ReportText::textFor(error));
    m_stateButton->setText(tr("Try again"));
    m_stateButton->setProperty("picture", false);
    m_stateButton->show();
    showPage(m_statePage);
}

/// The first bytes tell what it is.
void PreviewPane::load()
{
    m_parsing.cancel();
    m_state->setText(tr("Reading %1…").arg(m_name->text()));
    m_stateButton->hide();
    m_pages->setCurrentWidget(m_statePage);
    m_isLoading = true;
    m_looker.read(*m_number, 0, cer::previewHeadBytes, [this, run = ++m_run](cer::Result<std::string> head) {
        if (run != m_run)
            return;
        if (!head)
            return showFailure(head.error());
        loadAs(cer::previewKindOf(m_member.name, *head));
    });
}

void PreviewPane::fillKinds()
{
    m_kinds->clear();
    for (const cer::PreviewKind kind : allKinds)
        m_kinds->addItem(kindName(kind), int(kind));
    m_kinds->setCurrentIndex(m_kinds->findData(int(m_kind)));
    m_kinds->setEnabled(true);
}

void PreviewPane::loadAs(cer::PreviewKind kind)
{
    using enum cer::PreviewKind;
    m_kind = kind;
    fillKinds();
    if (kind == Hex) {
        m_hex->setSize(m_member.bytes);
        showPage(m_hex);
    } else if (kind == Minidump) {
        loadDump();
    } else if (kind == Image) {
        m_state->setText(tr("A picture. Pictures from reports are decoded in this window, so look only at those that "
                            "you expect here."));
        m_stateButton->setText(tr("Show the picture"));
        m_stateButton->setProperty("picture", true);
        m_stateButton->show();
        showPage(m_statePage);
    } else if (kind == Text || m_member.bytes > parsedBytes) {
        loadText();
    } else {
        loadParsed(kind);
    }
}

void PreviewPane::loadDump()
{
    m_isLoading = true;
    m_looker.minidump(*m_number, [this, run = m_run](cer::Result<cer::Minidump> dump) {
        if (run != m_run)
            return;
        if (!dump)
            return showFailure(dump.error());
        m_dump->setDump(std::make_shared<const cer::Minidump>(std::move(*dump)));
        showPage(m_dump);
    });
}

void PreviewPane::loadPicture()
{
    m_looker.read(*m_number, 0, pictureBytes, [this, run = m_run](cer::Result<std::string> bytes) {
        if (run != m_run)
            return;
        if (!bytes)
            return showFailure(bytes.error());
        QByteArray encoded = QByteArray::fromStdString(*bytes);
        QBuffer buffer(&encoded);
        QImageReader reader(&buffer);
        QImageReader::setAllocationLimit(pictureMegabytes);
        const QImage image = reader.read();
        if (image.isNull())
            return showNothing(
                tr("This picture cannot be shown: %1. Look at its bytes instead.").arg(reader.errorString()));
        m_picture->setPixmap(QPixmap::fromImage(image));
        showPage(m_picturePage);
    });
}

void PreviewPane::loadText()
{
    m_isLoading = true;
    const std::uint64_t begin = m_textBegin;
    m_looker.read(*m_number, begin, textPartBytes, [this, begin, run = m_run](cer::Result<std::string> bytes) {
        if (run != m_run)
            return;
        if (!bytes)
            return showFailure(bytes.error());
        // The first part tells for all; even offsets keep UTF-16 together.
        if (begin == 0)
            m_encoding = encodingOf(*bytes);
        cer::TextDecoder decoder(m_encoding.value_or(cer::ContentEncoding::CodePage),
                                 CodePage::current().name().toStdString());
        const QString text = QString::fromStdString(decoder.decode(*bytes, true));
        const QString note =
            m_encoding ? QString() : tr("This is no text: other characters than those of a text are in it.");
        m_text->setText(QString(text).replace(QChar(0), u'␀'), note, {begin, begin + bytes->size(), m_member.bytes});
        showPage(m_text);
    });
}

PreviewPane::Parsed PreviewPane::parse(cer::PreviewKind kind, const std::string &name, const std::string &bytes,
                                       bool isWhole)
{
    Parsed parsed;
    const auto text = cer::decodeText(bytes, CodePage::current().name().toStdString());
    if (!text || !isWhole) {
        parsed.isText = false;
        return parsed;
    }
    if (kind == cer::PreviewKind::Registry) {
        parsed.registry = std::make_shared<const cer::RegistryExport>(
            cer::readRegistryFile(*text, CodePage::current().name().toStdString()));
    } else if (kind == cer::PreviewKind::Table) {
        parsed.table = cer::readTextTable(name, *text);
    } else {
        const FormattedXml xml = formattedXml(QString::fromStdString(*text));
        parsed.text = xml.fault.isEmpty() ? xml.text : QString::fromStdString(*text);
        if (!xml.fault.isEmpty())
            parsed.note =
                tr("This is no well-formed XML: %1, line %2. It is shown as it is.").arg(xml.fault).arg(xml.line);
    }
    return parsed;
}

void PreviewPane::loadParsed(cer::PreviewKind kind)
{
    m_isLoading = true;
    m_looker.read(*m_number, 0, parsedBytes, [this, kind, run = m_run](cer::Result<std::string> bytes) {
        if (run != m_run)
            return;
        if (!bytes)
            return showFailure(bytes.error());
        m_parsing.start([kind, name = m_member.name, isWhole = bytes->size() == m_member.bytes,
                         all = std::move(*bytes)](const std::stop_token &) { return parse(kind, name, all, isWhole); },
                        [this](const Parsed &parsed) { showParsed(parsed); });
    });
}

void PreviewPane::showParsed(const Parsed &parsed)
{
    if (parsed.registry) {
        m_registryModel->setExport(parsed.registry);
        if (parsed.registry->keys.size() < 200)
            m_registry->expandAll();
        showPage(m_registry);
    } else if (parsed.table) {
        m_table->setTable(*parsed.table);
        showPage(m_table);
    } else if (!parsed.isText || m_kind == cer::PreviewKind::Table) {
        loadText(); // no table in it after all
    } else {
        m_text->setText(parsed.text, parsed.note, {});
        showPage(m_text);
    }
}
