// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/signature.h"

#include "tests/core/protocol/findinglist.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(cer::Signature)

namespace {

const Signature good{"winword.exe", "16.0.1.2", "mso.dll", "16.0.1.3", "0000abcd"};

template <class Change>
Signature with(Change change)
{
    Signature signature = good;
    change(signature);
    return signature;
}

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

void nameRules(const char *part, std::string Signature::*member, std::size_t longest)
{
    const auto row = [&](const char *text, std::string value, const QByteArray &findings) {
        QTest::addRow("%s: %s", part, text) << with([&](auto &s) { s.*member = std::move(value); }) << findings;
    };
    row("one character", "a", {});
    row("as long as it may be", std::string(longest, 'a'), {});
    row("one character too long", std::string(longest + 1, 'a'), "name.too-long");
    row("empty", "", "name.empty");
    row("a letter beyond ASCII", "caf\xE9", "name.not-ascii");
    row("a colon", "praid:App", "name.prohibited-character");
    row("a separator", "a\\b", "name.prohibited-character");
    row("a device", "con.exe", "name.reserved");
    row("a closing dot", "app.", "name.trailing-dot-or-blank");
    row("the folder above", "..", "name.dots");
}

} // namespace

class SignatureTest : public QObject {
    Q_OBJECT

private slots:
    void rules_data()
    {
        QTest::addColumn<Signature>("signature");
        QTest::addColumn<QByteArray>("findings");

        const auto none = ""_ba;
        QTest::newRow("a signature of 32 bits") << good << none;
        QTest::newRow("a signature of 64 bits") << with([](auto &s) { s.offset = "0000abcd12345678"; }) << none;
        QTest::newRow("an offset in upper case") << with([](auto &s) { s.offset = "0000ABCD"; }) << none;
        QTest::newRow("an unknown module") << with([](auto &s) { s.module = "unknown"; }) << none;

        QTest::newRow("an offset of 7 digits")
            << with([](auto &s) { s.offset = "000abcd"; }) << "signature.offset-width"_ba;
        QTest::newRow("an offset of 9 digits")
            << with([](auto &s) { s.offset = "00000abcd"; }) << "signature.offset-width"_ba;
        QTest::newRow("an offset of 15 digits")
            << with([](auto &s) { s.offset = "000abcd12345678"; }) << "signature.offset-width"_ba;
        QTest::newRow("an offset of 17 digits")
            << with([](auto &s) { s.offset = "00000abcd12345678"; }) << "signature.offset-width"_ba;
        QTest::newRow("an offset with 0x")
            << with([](auto &s) { s.offset = "0x00abcd"; }) << "signature.offset-not-hex"_ba;
        QTest::newRow("an offset with a letter beyond f")
            << with([](auto &s) { s.offset = "0000abcg"; }) << "signature.offset-not-hex"_ba;
        QTest::newRow("the mark of a corrupted heap for an offset")
            << with([](auto &s) { s.offset = "PCH_B3_FROM_ntdll+0x0003C66C"; }) << "signature.offset-not-hex"_ba;
        QTest::newRow("no offset") << with([](auto &s) { s.offset.clear(); }) << "name.empty"_ba;
        nameRules("application", &Signature::app, 64);
        nameRules("application version", &Signature::appVersion, 24);
        nameRules("module", &Signature::module, 64);
        nameRules("module version", &Signature::moduleVersion, 24);
        QTest::newRow("one finding for each part that is wrong")
            << Signature{"", "1?", "nul", "1.", "x"}
            << "name.empty name.prohibited-character name.reserved name.trailing-dot-or-blank signature.offset-not-hex"_ba;
    }

    void rules()
    {
        QFETCH(Signature, signature);
        QFETCH(QByteArray, findings);
        const Findings found = checkSignature(signature);
        QCOMPARE(findingNames(found), findings);
        for (const Finding &finding : found)
            QCOMPARE(finding.where, Where());
    }

    void argumentsOfFindings()
    {
        const Findings tooLong = checkSignature(with([](auto &s) { s.app = std::string(65, 'a'); }));
        QCOMPARE(tooLong.at(0).arguments, (std::vector<std::string>{std::string(65, 'a'), "65", "64"}));
        const Findings width = checkSignature(with([](auto &s) { s.offset = "abc"; }));
        QCOMPARE(width.at(0).arguments, (std::vector<std::string>{"abc", "3"}));
    }

    void writing()
    {
        QCOMPARE(subpath(good), "winword.exe\\16.0.1.2\\mso.dll\\16.0.1.3\\0000abcd");
        QCOMPARE(signatureOf(subpath(good)), good);
        QCOMPARE(signatureOf(storePath(subpath(good))), good);
    }

    void normalizing_data()
    {
        QTest::addColumn<QByteArray>("subpath");
        QTest::addColumn<QByteArray>("normalized");
        QTest::addColumn<QByteArray>("stored");

        QTest::newRow("as it should be") << "a\\b\\c"_ba << "a\\b\\c"_ba << "a/b/c"_ba;
        QTest::newRow("slashes") << "a/b/c"_ba << "a\\b\\c"_ba << "a/b/c"_ba;
        QTest::newRow("both") << "a\\b/c"_ba << "a\\b\\c"_ba << "a/b/c"_ba;
        QTest::newRow("doubled separators") << "a\\\\b/\\c"_ba << "a\\b\\c"_ba << "a/b/c"_ba;
        QTest::newRow("a closing separator") << "a\\b\\"_ba << "a\\b"_ba << "a/b"_ba;
        QTest::newRow("a leading separator") << "\\a\\b"_ba << "a\\b"_ba << "a/b"_ba;
        QTest::newRow("one part") << "blue"_ba << "blue"_ba << "blue"_ba;
        QTest::newRow("separators alone") << "\\/\\"_ba << ""_ba << ""_ba;
        QTest::newRow("nothing") << ""_ba << ""_ba << ""_ba;
        QTest::newRow("case is kept") << "WinWord\\A"_ba << "WinWord\\A"_ba << "WinWord/A"_ba;
    }

    void normalizing()
    {
        QFETCH(QByteArray, subpath);
        QFETCH(QByteArray, normalized);
        QFETCH(QByteArray, stored);
        QCOMPARE(bytes(normalizedSubpath(subpath.toStdString())), normalized);
        QCOMPARE(bytes(storePath(subpath.toStdString())), stored);
        QCOMPARE(bytes(normalizedSubpath(stored.toStdString())), normalized);
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("subpath");
        QTest::addColumn<BucketKind>("kind");

        QTest::newRow("five parts, 32 bits") << "a\\1\\m\\2\\0000abcd"_ba << BucketKind::Application;
        QTest::newRow("five parts, 64 bits") << "a\\1\\m\\2\\0000abcd12345678"_ba << BucketKind::Application;
        QTest::newRow("five parts of a store") << "a/1/m/2/0000ABCD"_ba << BucketKind::Application;
        QTest::newRow("five parts and a closing separator") << "a\\1\\m\\2\\0000abcd\\"_ba << BucketKind::Application;
        QTest::newRow("the shape counts, not the lengths")
            << QByteArray(65, 'a') + "\\1\\m\\2\\0000abcd" << BucketKind::Application;
        QTest::newRow("blue") << "blue"_ba << BucketKind::Kernel;
        QTest::newRow("blue in capitals") << "BLUE"_ba << BucketKind::Kernel;
        QTest::newRow("blue with a closing separator") << "blue/"_ba << BucketKind::Kernel;
        QTest::newRow("shutdown") << "shutdown"_ba << BucketKind::Shutdown;
        QTest::newRow("shutdown in mixed case") << "ShutDown"_ba << BucketKind::Shutdown;
        QTest::newRow("something below blue") << "blue\\1"_ba << BucketKind::Other;
        QTest::newRow("another single part") << "bluescreen"_ba << BucketKind::Other;
        QTest::newRow("four parts") << "a\\1\\m\\0000abcd"_ba << BucketKind::Other;
        QTest::newRow("six parts") << "a\\1\\m\\2\\0000abcd\\0000abcd"_ba << BucketKind::Other;
        QTest::newRow("an offset of 9 digits") << "a\\1\\m\\2\\00000abcd"_ba << BucketKind::Other;
        QTest::newRow("an offset that is not hexadecimal") << "a\\1\\m\\2\\0000abcx"_ba << BucketKind::Other;
        QTest::newRow("nothing") << ""_ba << BucketKind::Other;
    }

    void kinds()
    {
        QFETCH(QByteArray, subpath);
        QFETCH(BucketKind, kind);
        QCOMPARE(kindOf(subpath.toStdString()), kind);
        QCOMPARE(signatureOf(subpath.toStdString()).has_value(), kind == BucketKind::Application);
    }

    void subpaths_data()
    {
        QTest::addColumn<QByteArray>("subpath");
        QTest::addColumn<QByteArray>("findings");

        const auto none = ""_ba;
        QTest::newRow("an application") << "a\\1\\m\\2\\0000abcd"_ba << none;
        QTest::newRow("the kernel") << "blue"_ba << none;
        QTest::newRow("another depth") << "WER\\AppHangB1\\winword.exe"_ba << none;
        QTest::newRow("an application name of 65") << QByteArray(65, 'a') + "\\1\\m\\2\\0000abcd" << "name.too-long"_ba;
        QTest::newRow("an application version of 25")
            << "a\\" + QByteArray(25, '1') + "\\m\\2\\0000abcd" << "name.too-long"_ba;
        QTest::newRow("a part of 65 elsewhere") << "x\\" + QByteArray(65, 'a') << none;
        QTest::newRow("a part of 255 elsewhere") << "x\\" + QByteArray(255, 'a') << none;
        QTest::newRow("a part of 256 elsewhere") << "x\\" + QByteArray(256, 'a') << "name.too-long"_ba;
        QTest::newRow("a device inside") << "a\\nul\\m"_ba << "name.reserved"_ba;
        QTest::newRow("a way out") << "..\\..\\etc"_ba << "name.dots name.dots"_ba;
        QTest::newRow("a drive") << "C:\\a"_ba << "name.prohibited-character"_ba;
        QTest::newRow("a letter beyond ASCII") << "caf\xE9"_ba << "name.not-ascii"_ba;
        QTest::newRow("nothing") << ""_ba << "name.empty"_ba;
        QTest::newRow("a leading separator") << "\\a"_ba << "name.empty"_ba;
        QTest::newRow("a closing separator") << "a/"_ba << "name.empty"_ba;
        QTest::newRow("doubled separators are said once") << "a\\\\b//c"_ba << "name.empty"_ba;
    }

    void subpaths()
    {
        QFETCH(QByteArray, subpath);
        QFETCH(QByteArray, findings);
        QCOMPARE(findingNames(checkSubpath(subpath.toStdString())), findings);
    }
};

QTEST_APPLESS_MAIN(SignatureTest)
#include "tst_signature.moc"
