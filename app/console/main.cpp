// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QLibraryInfo>
#include <QTextStream>
#include <QTimer>
#include <QTranslator>

#include <algorithm>
#include <span>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

enum ExitCode : int { Done = 0, NotWritable = 3 };

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
    for (const auto &[catalog, folder] : {std::pair(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
                                          std::pair(u"cer-console"_s, u":/i18n"_s)}) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(QLocale(), catalog, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    }
}

struct Options {
    QString screenshots; // folder; empty for none
};

Options parse()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "The administration console for Corporate Error Reporting file shares."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption screenshot(
        u"screenshot"_s, QCoreApplication::translate("main", "Saves every workspace as PNG to <folder> and ends."),
        QCoreApplication::translate("main", "folder"));
    parser.addOption(screenshot);
    parser.addPositionalArgument(u"share"_s, QCoreApplication::translate("main", "The share to open."), u"[share]"_s);
    parser.process(*QCoreApplication::instance());
    return {parser.value(screenshot)};
}

int saveScreenshots(QWidget &window, const QString &folder)
{
    const QString file = QDir(folder).filePath(u"buckets.png"_s);
    if (QDir().mkpath(folder) && window.grab().save(file)) {
        QTextStream(stdout) << QDir::toNativeSeparators(file) << '\n';
        return Done;
    }
    QTextStream(stderr)
        << QCoreApplication::translate("main", "\"%1\" cannot be written.").arg(QDir::toNativeSeparators(file)) << '\n';
    return NotWritable;
}

int runWindow(const Options &options)
{
    MainWindow window;
    window.show();
    if (!options.screenshots.isEmpty()) {
        QTimer::singleShot(0, &window, [&] { QCoreApplication::exit(saveScreenshots(window, options.screenshots)); });
    }
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
    QApplication::setApplicationDisplayName(QCoreApplication::translate("main", "CER Console"));
    QApplication::setWindowIcon(QIcon(u":/icons/cer-console.svg"_s));
    return runWindow(parse());
}
