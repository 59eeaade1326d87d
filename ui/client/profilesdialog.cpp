// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/profilesdialog.h"

#include "core/client/profile.h"
#include "ui/client/profiles.h"
#include "ui/common/bytetext.h"
#include "ui/common/codepage.h"
#include "ui/common/documenthelp.h"
#include "ui/common/messages.h"
#include "ui/response/valuefaults.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

ProfilesDialog::ProfilesDialog(QWidget *parent)
    : QDialog(parent)
    , m_profiles(profiles::all())
    , m_list(new QListWidget)
    , m_settings(new QTableWidget)
    , m_message(new QLabel)
{
    setWindowTitle(tr("Clients to Compare"));
    setDocumentSection(this, u"2.2.4"_s);
    resize(760, 420);
    for (const cer::ParameterInfo &info : cer::allParameters()) {
        if (info.inPolicy && info.parameter != cer::Parameter::FileTreeRoot)
            m_parameters.push_back(info.parameter);
    }
    m_list->setAccessibleName(tr("Clients"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_settings->setAccessibleName(tr("What group policy sets on this client"));
    m_settings->setColumnCount(2);
    m_settings->setHorizontalHeaderLabels({tr("Setting"), tr("Value; empty: not set")});
    m_settings->horizontalHeader()->setStretchLastSection(true);
    m_settings->verticalHeader()->hide();
    m_settings->setTabKeyNavigation(false);
    m_settings->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                                | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *right = new QVBoxLayout;
    right->addWidget(m_settings, 1);
    right->addWidget(m_message);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addLayout(right, 2);
    setUpButtons();
    connect(m_list, &QListWidget::itemChanged, this, &ProfilesDialog::rename);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfilesDialog::fillSettings);
    connect(m_settings, &QTableWidget::itemChanged, this, &ProfilesDialog::takeValue);
    fillList(0);
}

/// What is still being typed is dropped with the views, and must not come here any more.
ProfilesDialog::~ProfilesDialog()
{
    m_list->disconnect(this);
    m_settings->disconnect(this);
}

void ProfilesDialog::setUpButtons()
{
    auto *buttons = new QDialogButtonBox(Qt::Vertical);
    const auto button = [&](const QString &text, auto slot) {
        QPushButton *added = buttons->addButton(text, QDialogButtonBox::ActionRole);
        added->setAutoDefault(false);
        connect(added, &QPushButton::clicked, this, slot);
        return added;
    };
    button(tr("&Add a client"), [this] {
        add({});
        m_list->setFocus();
        m_list->editItem(m_list->currentItem());
    });
    button(tr("&Import from a registry…"), [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open an Export of a Client's Registry"), {},
                                                          tr("Exports of a registry (*.reg);;All files (*)"));
        if (!path.isEmpty())
            importFile(path);
    });
    m_rename = button(tr("Re&name"), [this] { m_list->editItem(m_list->currentItem()); });
    m_rename->setToolTip(tr("Give it another name (F2)"));
    m_remove = button(tr("&Remove"), [this] { remove(); });
    auto *removeKey = new QAction(this);
    removeKey->setShortcut(QKeySequence::Delete);
    removeKey->setShortcutContext(Qt::WidgetShortcut);
    connect(removeKey, &QAction::triggered, this, &ProfilesDialog::remove);
    m_list->addAction(removeKey);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setAutoDefault(false); // Enter ends the typing of a value
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    layout()->addWidget(buttons);
}

cer::Profile *ProfilesDialog::current()
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_profiles.size() ? &m_profiles[row] : nullptr;
}

void ProfilesDialog::keep()
{
    profiles::set(m_profiles);
    Q_EMIT profilesChanged();
}

void ProfilesDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void ProfilesDialog::fillList(int selected)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const cer::Profile &profile : std::as_const(m_profiles)) {
            auto *item = new QListWidgetItem(QString::fromStdString(profile.name), m_list);
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        }
        m_list->setCurrentRow(std::min(selected, m_list->count() - 1));
    }
    fillSettings();
}

void ProfilesDialog::fillSettings()
{
    const QSignalBlocker quiet(m_settings);
    const cer::Profile *profile = current();
    m_rename->setEnabled(profile);
    m_remove->setEnabled(profile);
    m_settings->setEnabled(profile);
    m_settings->setRowCount(profile ? int(m_parameters.size()) : 0);
    say(profile ? QString() : tr("No client is here yet. Add one, or import what a client's registry says."));
    for (int row = 0; row < m_settings->rowCount(); ++row) {
        const cer::Parameter parameter = m_parameters[std::size_t(row)];
        auto *key = new QTableWidgetItem(QString::fromLatin1(cer::parameterInfo(parameter).key));
        key->setFlags(Qt::ItemIsEnabled);
        m_settings->setItem(row, 0, key);
        const auto &value = profile->values[std::size_t(parameter)];
        m_settings->setItem(row, 1, new QTableWidgetItem(value ? textOfBytes(*value) : QString()));
    }
    m_settings->resizeColumnToContents(0);
}

/// "Client", or "Client 2" where there is one.
std::string ProfilesDialog::freeName(const QString &wanted) const
{
    const auto isTaken = [this](const QString &name) {
        return std::ranges::any_of(m_profiles,
                                   [&](const cer::Profile &other) { return other.name == name.toStdString(); });
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = tr("%1 %2", "name, number").arg(wanted).arg(number);
    return name.toStdString();
}

void ProfilesDialog::add(cer::Profile profile)
{
    profile.name = freeName(profile.name.empty() ? tr("Client") : QString::fromStdString(profile.name));
    m_profiles.append(std::move(profile));
    keep();
    fillList(int(m_profiles.size()) - 1);
}

void ProfilesDialog::rename(QListWidgetItem *item)
{
    cer::Profile &profile = m_profiles[m_list->row(item)];
    const std::string before = std::exchange(profile.name, std::string());
    const QString wanted = item->text().trimmed();
    profile.name = wanted.isEmpty() ? before : freeName(wanted);
    keep();
    const QSignalBlocker quiet(m_list);
    item->setText(QString::fromStdString(profile.name));
}

void ProfilesDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_profiles.removeAt(row);
    keep();
    fillList(row);
}

/// A value that no client would honour is said to be one, and not kept.
void ProfilesDialog::takeValue(const QTableWidgetItem *item)
{
    cer::Profile *profile = current();
    if (!profile || item->column() != 1)
        return;
    const cer::Parameter parameter = m_parameters[std::size_t(item->row())];
    auto &value = profile->values[std::size_t(parameter)];
    say({});
    if (item->text().isEmpty()) {
        value.reset();
        return keep();
    }
    const QList<Fault> faults = faultsOf(parameter, cer::DocumentKind::Policy, item->text(), ByteText::ofShare());
    const auto error = std::ranges::find(faults, cer::Severity::Error, &Fault::severity);
    if (error != faults.end())
        return say(u"⚠ "_s + error->text);
    value = ByteText::ofShare().bytes(item->text()).value_or(std::string());
    keep();
}

void ProfilesDialog::importFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return say(u"⚠ "_s + tr("\"%1\" cannot be read: %2").arg(path, file.errorString()));
    const std::string bytes = file.read(qint64(cer::registryExportLimit)).toStdString();
    cer::RegistryProfile read = cer::readRegistryExport(bytes, QFileInfo(path).fileName().toStdString());
    QStringList lines;
    for (const cer::Finding &finding : std::as_const(read.findings))
        lines.append(u"⚠ %1: %2"_s.arg(Messages::placeOf(finding.where), Messages::textFor(finding)));
    const bool hasSettings =
        std::ranges::any_of(read.profile.values, [](const auto &value) { return value.has_value(); });
    if (hasSettings || !cer::hasError(read.findings)) {
        read.profile.name = QFileInfo(path).completeBaseName().toStdString();
        add(std::move(read.profile));
        if (!read.root.empty())
            lines.prepend(tr("This client reports to %1.").arg(textOfBytes(read.root)));
    }
    say(lines.join(u'\n'));
}
