// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/valuefield.h"

#include "ui/response/choicefield.h"
#include "ui/response/linefield.h"
#include "ui/response/listfield.h"
#include "ui/response/valuefaults.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

void ValueField::focusEntry()
{
    if (m_entry)
        m_entry->setFocus(Qt::OtherFocusReason);
}

int ValueField::lineHeight()
{
    static const int height = QLineEdit().sizeHint().height();
    return height;
}

namespace {

ValueField *makeListField(cer::Parameter parameter, cer::DocumentKind kind, const ByteText &text)
{
    return new ListField(parameter, [parameter, kind, &text](const QString &item) {
        QStringList sentences;
        for (const Fault &fault : faultsOf(parameter, kind, item, text))
            sentences += fault.text;
        return sentences.join(u'\n');
    });
}

} // namespace

ValueField *makeValueField(cer::Parameter parameter, cer::DocumentKind kind, const ByteText &text)
{
    switch (cer::parameterInfo(parameter).kind) { // no default: a new kind asks the compiler for its field
    case cer::ValueKind::Boolean: return new ChoiceField;
    case cer::ValueKind::Count: return new OwnLineField(OwnLineField::Kind::Number);
    case cer::ValueKind::BucketId: return new LineField({});
    case cer::ValueKind::Response: return new ResponseField;
    case cer::ValueKind::Url: return new OwnLineField(OwnLineField::Kind::Address);
    case cer::ValueKind::UncPath: return new LineField(u"\\\\server\\share"_s);
    case cer::ValueKind::RegKeys:
    case cer::ValueKind::Queries:
    case cer::ValueKind::Paths: return makeListField(parameter, kind, text);
    }
    return nullptr;
}
