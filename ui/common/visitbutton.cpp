// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/visitbutton.h"

#include <QDesktopServices>
#include <QLineEdit>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QUrl webAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() ? url : QUrl();
}

} // namespace

VisitButton::VisitButton(QLineEdit &line, QWidget *parent)
    : QToolButton(parent)
    , m_line(line)
{
    //: Button: shows the address beside it in the browser
    setText(tr("Open"));
    setToolTip(tr("Opens this address in the browser"));
    connect(&line, &QLineEdit::textChanged, this, &VisitButton::follow);
    connect(this, &QToolButton::clicked, this, [this] { QDesktopServices::openUrl(webAddress(m_line.text())); });
    follow();
}

void VisitButton::follow()
{
    setEnabled(webAddress(m_line.text()).isValid());
}
