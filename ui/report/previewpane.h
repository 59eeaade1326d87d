// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/preview.h"
#include "core/report/regexport.h"
#include "core/report/text.h"
#include "core/report/texttable.h"
#include "ui/common/job.h"
#include "ui/report/reportlooker.h"

#include <QWidget>

#include <memory>
#include <optional>

class DumpPage;
class HexView;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;
class RegistryModel;
class TextPreview;
class TextTableView;

/// One member of the report that a ReportLooker has open, shown as what it is.
class PreviewPane final : public QWidget {
    Q_OBJECT

public:
    explicit PreviewPane(ReportLooker &looker, QWidget *parent = nullptr);

    /// Nothing: \a sentence says why.
    void showNothing(const QString &sentence);
    void showMember(std::size_t number, const cer::ReportMember &member);
    /// The bucket that the report lies in; a minidump tells whether it belongs there.
    void setBucket(const QString &subpath);
    bool isReady() const;
    cer::PreviewKind kind() const { return m_kind; }

Q_SIGNALS:
    void readyChanged();
    void bucketRequested(const QString &subpath);

private:
    /// What a thread makes of the bytes of a member.
    struct Parsed {
        QString text, note;
        std::optional<cer::TextTable> table;
        std::shared_ptr<const cer::RegistryExport> registry;
        bool isText = true;
    };

    QWidget *makePages();
    QWidget *makeStatePage();
    QTreeView *makeRegistry();
    void fillKinds();
    void load();
    void loadAs(cer::PreviewKind kind);
    void loadParsed(cer::PreviewKind kind);
    void loadText();
    void loadBytes(std::uint64_t offset);
    void loadPicture();
    void loadDump();
    void showParsed(const Parsed &parsed);
    void showFailure(const cer::Error &error);
    void showPage(QWidget *page);
    static Parsed parse(cer::PreviewKind kind, const std::string &name, const std::string &bytes, bool isWhole);

    ReportLooker &m_looker;
    std::optional<std::size_t> m_number;
    cer::ReportMember m_member;
    cer::PreviewKind m_kind = cer::PreviewKind::Hex;
    std::uint64_t m_textBegin = 0;
    std::optional<cer::ContentEncoding> m_encoding; // nothing: it is no text
    bool m_isLoading = false;
    quint64 m_run = 0; // answers of an older one are not for what is shown now
    Job<Parsed> m_parsing;

    QComboBox *m_kinds;
    QLabel *m_name;
    QStackedWidget *m_pages;
    QLabel *m_state;
    QWidget *m_statePage;
    QPushButton *m_stateButton;
    TextPreview *m_text;
    HexView *m_hex;
    TextTableView *m_table;
    QTreeView *m_registry;
    RegistryModel *m_registryModel;
    QLabel *m_picture;
    QWidget *m_picturePage;
    DumpPage *m_dump;
};
