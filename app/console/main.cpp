// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/clientstab.h"
#include "ui/common/appsettings.h"
#include "ui/common/mainwindow.h"
#include "ui/common/screenshots.h"
#include "ui/common/sharepool.h"
#include "ui/common/theme.h"
#include "ui/common/words.h"
#include "ui/journal/journalworkspace.h"
#include "ui/report/reportstab.h"
#include "ui/response/policyworkspace.h"
#include "ui/response/responsetab.h"
#include "ui/response/unsavededits.h"
#include "ui/share/bucketsworkspace.h"
#include "ui/share/healthworkspace.h"
#include "ui/share/historytab.h"
#include "ui/share/sharelogon.h"
#include "ui/share/sharesession.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QTextStream>
#include <QTranslator>

#include <algorithm>
#include <span>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

enum ExitCode : int { Done = 0, Failed = 3 };

QString text(const char *source)
{
    return QCoreApplication::translate("main", source);
}

// These answer on a machine without a display too.
bool asksForText(std::span<char *> arguments)
{
    return std::ranges::any_of(arguments, [](std::string_view argument) {
        return argument == "--version" || argument == "-v" || argument == "--help" || argument == "-h"
               || argument == "--help-all";
    });
}

void translate()
{
    const QString chosen = appsettings::language();
    const QLocale locale = chosen.isEmpty() ? QLocale() : QLocale(chosen);
    QLocale::setDefault(locale);
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(translator);
    installWords(locale);
}

struct Options {
    QString share;
    QString bucket;
    QString screenshots; // folder; empty for none
    QString theme;
};

Options parse()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        text(QT_TRANSLATE_NOOP("main", "The administration console for Corporate Error Reporting file shares.")));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption bucket(
        u"bucket"_s,
        text(QT_TRANSLATE_NOOP("main", "Selects <bucket>, a subpath such as app.exe\\1.0\\mod.dll\\1.0\\0000abcd.")),
        text(QT_TRANSLATE_NOOP("main", "bucket")));
    const QCommandLineOption screenshot(
        u"screenshot"_s,
        text(QT_TRANSLATE_NOOP("main", "Saves every view of every workspace as PNG to <folder> and ends.")),
        text(QT_TRANSLATE_NOOP("main", "folder")));
    const QCommandLineOption theme(u"theme"_s, text(QT_TRANSLATE_NOOP("main", "Looks <light>, dark or as the system.")),
                                   u"light|dark|system"_s);
    parser.addOptions({bucket, screenshot, theme});
    parser.addPositionalArgument(
        u"share"_s, text(QT_TRANSLATE_NOOP("main", "The share to open: a folder or a UNC path.")), u"[share]"_s);
    parser.process(*QCoreApplication::instance());
    return {parser.positionalArguments().value(0), parser.value(bucket), parser.value(screenshot), parser.value(theme)};
}

void takeScreenshots(MainWindow &window, ShareSession &session, const QString &folder)
{
    auto *screenshots = new Screenshots(window, session, folder);
    screenshots->start([](const QString &failure) {
        if (!failure.isEmpty())
            QTextStream(stderr) << failure << '\n';
        QCoreApplication::exit(failure.isEmpty() ? Done : Failed);
    });
}

int runWindow(const Options &options)
{
    ShareLogon logon;
    ShareSession session(nullptr, [&logon](const std::string &root) { return logon.open(root); });
    MainWindow window(session);
    auto *buckets = new BucketsWorkspace(session);
    auto *policy = new PolicyWorkspace(session);
    auto *health = new HealthWorkspace(session);
    auto *journal = new JournalWorkspace(session);
    buckets->addTab(new HistoryTab(session));
    buckets->addTab(new ResponseTab(session));
    buckets->addTab(new ClientsTab(session));
    buckets->addTab(new ReportsTab(session));
    window.addWorkspace(buckets);
    window.addWorkspace(policy);
    window.addWorkspace(health);
    window.addWorkspace(journal);
    QObject::connect(buckets, &BucketsWorkspace::documentRequested, &window, &MainWindow::showDocument);
    QObject::connect(policy, &PolicyWorkspace::documentRequested, &window, &MainWindow::showDocument);
    QObject::connect(health, &HealthWorkspace::documentRequested, &window, &MainWindow::showDocument);
    const auto showBucket = [&window, buckets](const QString &subpath) {
        window.showWorkspace(buckets);
        buckets->selectBucket(subpath);
    };
    QObject::connect(policy, &PolicyWorkspace::bucketRequested, buckets, showBucket);
    QObject::connect(policy, &PolicyWorkspace::filterRequested, buckets, [&window, buckets](const QString &term) {
        buckets->setFilter(term);
        window.showWorkspace(buckets);
    });
    QObject::connect(health, &HealthWorkspace::bucketRequested, buckets, showBucket);
    QObject::connect(journal, &JournalWorkspace::bucketRequested, buckets, showBucket);
    QObject::connect(&window, &MainWindow::problemsRequested, health,
                     [&window, health] { window.showWorkspace(health); });
    QObject::connect(&window, &MainWindow::campaignsRequested, journal, [&window, journal] {
        window.showWorkspace(journal);
        journal->showCampaigns();
    });
    const auto unsaved = UnsavedEdits::shared();
    const auto offerUnsaved = [&] { window.setUnsaved(unsaved->shares()); };
    QObject::connect(unsaved.get(), &UnsavedEdits::changed, &window, offerUnsaved);
    offerUnsaved();
    window.show();
    if (!options.share.isEmpty())
        window.openShare(options.share);
    if (!options.bucket.isEmpty())
        buckets->selectBucket(options.bucket);
    if (!options.screenshots.isEmpty())
        QMetaObject::invokeMethod(
            &window, [&] { takeScreenshots(window, session, options.screenshots); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"cer-console"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CER_VERSION));

    if (asksForText(std::span(argv, std::size_t(argc)))) {
        const QCoreApplication app(argc, argv);
        translate();
        parse(); // prints and ends
        return Done;
    }

    const QApplication app(argc, argv);
    translate();
    QApplication::setApplicationDisplayName(text(QT_TRANSLATE_NOOP("main", "CER Console")));
    QApplication::setWindowIcon(QIcon(u":/icons/cer-console.svg"_s));
    QGuiApplication::setDesktopFileName(u"org.cerconsole.CerConsole"_s);
    const Options options = parse();
    applyTheme(themeByName(options.theme.isEmpty() ? appsettings::theme() : options.theme));
    return endThreads(runWindow(options));
}
