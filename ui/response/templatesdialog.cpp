// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/templatesdialog.h"

#include "core/share/placeholders.h"
#include "ui/common/documenthelp.h"
#include "ui/common/messages.h"
#include "ui/response/noticebar.h"
#include "ui/response/parametertext.h"
#include "ui/response/settingtemplates.h"
#include "ui/response/templatestore.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int fileRole = Qt::UserRole;        // of a template of the user; empty for one that comes with the program
constexpr int starterRole = Qt::UserRole + 1; // its number

constexpr QStringView damaged = u"⚠ "; // before the name of one with findings

enum What : int { Stays, Sets, Removes };

const cer::SettingEdit *editOf(const cer::SettingTemplate &content, cer::Parameter parameter)
{
    const auto found = std::ranges::find(content.edits, parameter, &cer::SettingEdit::parameter);
    return found == content.edits.end() ? nullptr : &*found;
}

/// \a edit takes the place of what was there for its parameter.
void put(cer::SettingTemplate &content, cer::SettingEdit edit)
{
    const auto found = std::ranges::find(content.edits, edit.parameter, &cer::SettingEdit::parameter);
    if (found != content.edits.end())
        *found = std::move(edit);
    else
        content.edits.push_back(std::move(edit));
}

/// The error in \a value, or nothing.
QString errorIn(cer::Parameter parameter, const std::string &value)
{
    for (const cer::ValueFault &fault : cer::checkTemplateValue(parameter, value)) {
        if (cer::isError(fault))
            return Messages::textFor(cer::Finding{fault.code, {}, fault.arguments, {}});
    }
    return {};
}

QString findingLines(const cer::Findings &findings)
{
    QStringList lines;
    for (const cer::Finding &finding : findings)
        lines.append(u"⚠ %1: %2"_s.arg(Messages::placeOf(finding.where), Messages::textFor(finding)));
    return lines.join(u'\n');
}

} // namespace

TemplatesDialog::TemplatesDialog(QWidget *parent)
    : QDialog(parent)
    , m_store(TemplateStore::shared())
    , m_starters(SettingTemplates::starters())
    , m_list(new QListWidget)
    , m_description(new QPlainTextEdit)
    , m_settings(new QTableWidget)
    , m_notice(new NoticeBar)
    , m_message(new QLabel)
    , m_typing(new QTimer(this))
{
    setWindowTitle(tr("Templates"));
    setDocumentSection(this, u"2.2.5"_s);
    resize(960, 620);
    for (const cer::ParameterInfo &info : cer::allParameters()) {
        if (info.inStatus)
            m_parameters.push_back(info.parameter);
    }
    setUpViews();
    setUpButtons();
    connect(m_list, &QListWidget::itemChanged, this, &TemplatesDialog::rename);
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesDialog::showCurrent);
    connect(m_settings, &QTableWidget::itemChanged, this, &TemplatesDialog::takeSetting);
    m_typing->setSingleShot(true);
    m_typing->setInterval(600);
    connect(m_typing, &QTimer::timeout, this, &TemplatesDialog::keepDescription);
    connect(m_description, &QPlainTextEdit::textChanged, this, [this] {
        m_described = currentFile();
        m_typing->start();
    });
    connect(m_store.get(), &TemplateStore::changed, this, &TemplatesDialog::fillList);
    connect(m_store.get(), &TemplateStore::failed, this,
            [this](const QString &words) { m_notice->showNotice(cer::Severity::Warning, words); });
    fillList({});
    m_list->setCurrentRow(0);
    m_store->reload();
}

/// What is still being typed in a view is dropped with it, and must not come here any more.
TemplatesDialog::~TemplatesDialog()
{
    if (m_typing->isActive())
        keepDescription();
    m_list->disconnect(this);
    m_settings->disconnect(this);
}

void TemplatesDialog::setUpViews()
{
    m_list->setAccessibleName(tr("Templates"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long names are elided
    m_list->setMinimumWidth(m_list->fontMetrics().averageCharWidth() * 42);
    m_description->setAccessibleName(tr("Description"));
    m_description->setPlaceholderText(tr("What it is for. It is shown where a template is chosen."));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(m_description->fontMetrics().lineSpacing() * 3 + 12);
    m_settings->setAccessibleName(tr("What the template sets"));
    m_settings->setColumnCount(3);
    m_settings->setHorizontalHeaderLabels({tr("Setting"), tr("The template"), tr("Value")});
    m_settings->horizontalHeader()->setStretchLastSection(true);
    m_settings->verticalHeader()->hide();
    m_settings->setTabKeyNavigation(false);
    m_settings->setWordWrap(false);
    m_settings->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                                | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *hint = new QLabel(SettingTemplates::placeholders());
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *right = new QVBoxLayout;
    right->addWidget(m_notice);
    right->addWidget(m_description);
    right->addWidget(m_settings, 1);
    right->addWidget(hint);
    right->addWidget(m_message);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_list, 2);
    layout->addLayout(right, 5);
}

void TemplatesDialog::setUpButtons()
{
    auto *buttons = new QDialogButtonBox(Qt::Vertical);
    const auto button = [&](const QString &text, auto slot) {
        QPushButton *added = buttons->addButton(text, QDialogButtonBox::ActionRole);
        added->setAutoDefault(false);
        connect(added, &QPushButton::clicked, this, slot);
        return added;
    };
    m_copy = button(tr("Make a &copy"), [this] {
        if (const cer::SettingTemplate *content = current()) {
            cer::SettingTemplate copy = *content;
            copy.name = tr("%1 (copy)").arg(QString::fromStdString(copy.name)).toStdString();
            add(std::move(copy));
        }
    });
    m_rename = button(tr("Re&name"), [this] { m_list->editItem(m_list->currentItem()); });
    m_rename->setToolTip(tr("Give it another name (F2)"));
    button(tr("&Import…"), [this] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Import a Template"), {}, tr("Templates (*.json);;All files (*)"));
        if (!path.isEmpty())
            importFile(path);
    });
    m_export = button(tr("E&xport…"), [this] { exportCurrent(); });
    m_remove = button(tr("&Remove"), [this] { removeCurrent(); });
    auto *removeKey = new QAction(this);
    removeKey->setShortcut(QKeySequence::Delete);
    removeKey->setShortcutContext(Qt::WidgetShortcut);
    connect(removeKey, &QAction::triggered, this, &TemplatesDialog::removeCurrent);
    m_list->addAction(removeKey);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setAutoDefault(false); // Enter ends the typing of a value
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    layout()->addWidget(buttons);
}

std::string TemplatesDialog::currentFile() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(fileRole).toString().toStdString() : std::string();
}

const cer::SettingTemplate *TemplatesDialog::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return nullptr;
    if (const std::string file = currentFile(); !file.empty()) {
        const cer::StoredTemplate *stored = m_store->find(file);
        return stored && stored->reading.content ? &*stored->reading.content : nullptr;
    }
    return &m_starters[item->data(starterRole).toUInt()];
}

void TemplatesDialog::fillList(const QString &added)
{
    const int before = m_list->currentRow();
    const QString wanted =
        added.isEmpty() && m_list->currentItem() ? m_list->currentItem()->data(fileRole).toString() : added;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const cer::StoredTemplate &stored : m_store->templates()) {
            const auto &content = stored.reading.content;
            auto *item = new QListWidgetItem(QString::fromStdString(content ? content->name : stored.file), m_list);
            item->setData(fileRole, QString::fromStdString(stored.file));
            if (content)
                item->setFlags(item->flags() | Qt::ItemIsEditable);
            if (!stored.reading.findings.empty())
                item->setText(damaged.toString() + item->text());
            if (!wanted.isEmpty() && wanted == item->data(fileRole))
                m_list->setCurrentItem(item);
        }
        for (std::size_t number = 0; number < m_starters.size(); ++number) {
            auto *item = new QListWidgetItem(QString::fromStdString(m_starters[number].name), m_list);
            item->setData(starterRole, uint(number));
            item->setToolTip(tr("Comes with the program. Make a copy to change it."));
            item->setForeground(palette().placeholderText());
        }
        if (!m_list->currentItem())
            m_list->setCurrentRow(std::clamp(before, 0, m_list->count() - 1));
    }
    showCurrent();
    if (!added.isEmpty() && m_list->currentItem()->flags().testFlag(Qt::ItemIsEditable)) {
        m_list->setFocus();
        m_list->editItem(m_list->currentItem());
    }
}

void TemplatesDialog::showCurrent()
{
    if (m_typing->isActive() && m_described != currentFile())
        keepDescription();
    const cer::SettingTemplate *content = current();
    const std::string file = currentFile();
    const bool own = content && !file.empty();
    m_copy->setEnabled(content);
    m_rename->setEnabled(own);
    m_export->setEnabled(content);
    m_remove->setEnabled(!file.empty());
    m_description->setReadOnly(!own);
    const QString description = content ? QString::fromStdString(content->description) : QString();
    if (m_description->toPlainText() != description && !m_typing->isActive()) {
        const QSignalBlocker quiet(m_description);
        m_description->setPlainText(description);
    }
    fillSettings(content ? *content : cer::SettingTemplate(), own);
    if (const cer::StoredTemplate *stored = m_store->find(file))
        m_message->setText(findingLines(stored->reading.findings));
    else
        m_message->setText(tr("This one comes with the program. Make a copy to change it."));
    m_message->setVisible(!m_message->text().isEmpty());
}

void TemplatesDialog::fillSettings(const cer::SettingTemplate &content, bool editable)
{
    const QSignalBlocker quiet(m_settings);
    m_settings->setRowCount(int(m_parameters.size()));
    for (int row = 0; row < m_settings->rowCount(); ++row) {
        const cer::Parameter parameter = m_parameters[std::size_t(row)];
        const cer::SettingEdit *edit = editOf(content, parameter);
        auto *key = new QTableWidgetItem(ParameterText::key(parameter));
        key->setFlags(Qt::ItemIsEnabled);
        key->setToolTip(ParameterText::meaning(parameter, cer::DocumentKind::Status));
        m_settings->setItem(row, Key, key);
        auto *value = new QTableWidgetItem(edit && edit->value ? QString::fromStdString(*edit->value) : QString());
        value->setToolTip(value->text());
        value->setFlags(editable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::ItemIsEnabled);
        m_settings->setItem(row, Value, value);
        auto *does = qobject_cast<QComboBox *>(m_settings->cellWidget(row, Does));
        if (!does) {
            does = new QComboBox;
            does->addItems({tr("leaves it"), tr("sets it"), tr("takes it away")});
            does->setAccessibleName(ParameterText::key(parameter));
            connect(does, &QComboBox::activated, this, [this, parameter](int what) { choose(parameter, what); });
            m_settings->setCellWidget(row, Does, does);
        }
        does->setCurrentIndex(!edit ? Stays : edit->value ? Sets : Removes);
        does->setEnabled(editable);
    }
    m_settings->resizeColumnToContents(Key);
    m_settings->resizeColumnToContents(Does);
}

void TemplatesDialog::keep(const cer::SettingTemplate &content)
{
    m_store->replace(currentFile(), content);
}

void TemplatesDialog::add(cer::SettingTemplate content)
{
    m_store->add(std::move(content));
}

void TemplatesDialog::rename(QListWidgetItem *item)
{
    const cer::SettingTemplate *content = current();
    QString name = item->text().trimmed();
    if (name.startsWith(damaged))
        name = name.sliced(damaged.size()).trimmed();
    if (!content || item != m_list->currentItem() || name.isEmpty())
        return fillList({});
    cer::SettingTemplate renamed = *content;
    renamed.name = name.toStdString();
    keep(renamed);
}

void TemplatesDialog::keepDescription()
{
    m_typing->stop();
    const cer::StoredTemplate *stored = m_store->find(m_described);
    if (!stored || !stored->reading.content)
        return;
    cer::SettingTemplate described = *stored->reading.content;
    described.description = m_description->toPlainText().toStdString();
    m_store->replace(m_described, std::move(described));
}

void TemplatesDialog::choose(cer::Parameter parameter, int what)
{
    const cer::SettingTemplate *content = current();
    if (!content)
        return;
    cer::SettingTemplate changed = *content;
    const int row = int(std::ranges::find(m_parameters, parameter) - m_parameters.begin());
    if (what == Sets) { // there is nothing to keep before it has a value
        m_settings->setFocus();
        m_settings->setCurrentCell(row, Value);
        return m_settings->editItem(m_settings->item(row, Value));
    }
    std::erase_if(changed.edits, [&](const cer::SettingEdit &edit) { return edit.parameter == parameter; });
    if (what == Removes)
        changed.edits.push_back({parameter, {}});
    keep(changed);
}

/// A value that no client would honour is said to be one, and not kept.
void TemplatesDialog::takeSetting(const QTableWidgetItem *item)
{
    const cer::SettingTemplate *content = current();
    if (!content || item->column() != Value)
        return;
    const cer::Parameter parameter = m_parameters[std::size_t(item->row())];
    const std::string value = item->text().toStdString();
    if (value.empty())
        return choose(parameter, Stays);
    if (const QString error = errorIn(parameter, value); !error.isEmpty())
        return m_notice->showNotice(cer::Severity::Error, error);
    m_notice->clear();
    cer::SettingTemplate changed = *content;
    put(changed, {parameter, value, cer::hasPlaceholders(value)});
    keep(changed);
}

void TemplatesDialog::removeCurrent()
{
    if (const std::string file = currentFile(); !file.empty())
        m_store->remove(file);
}

void TemplatesDialog::importFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_notice->showNotice(cer::Severity::Error, tr("\"%1\" cannot be read: %2").arg(path, file.errorString()));
    const std::string bytes = file.read(qint64(cer::ConfigDocument::sizeLimit)).toStdString();
    cer::TemplateReading reading = cer::readTemplate(bytes, QFileInfo(path).fileName().toStdString());
    m_notice->clear();
    if (!reading.findings.empty())
        m_notice->showNotice(cer::Severity::Warning, findingLines(reading.findings));
    if (reading.content)
        add(std::move(*reading.content));
}

void TemplatesDialog::exportCurrent()
{
    const cer::SettingTemplate *content = current();
    const QString proposed = QString::fromStdString(content->name).replace(QLatin1Char('/'), u'-') + u".json"_s;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the Template"), proposed, tr("Templates (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const std::string text = cer::templateText(*content);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0 || !file.commit())
        m_notice->showNotice(cer::Severity::Error, tr("\"%1\" cannot be written: %2").arg(path, file.errorString()));
    else
        m_notice->showNotice(cer::Severity::Note, tr("The template is in \"%1\".").arg(path));
}
