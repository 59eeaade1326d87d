// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/extract.h"
#include "helpers.h"
#include "testreport.h"

#include <QTest>

QTEST_APPLESS_MAIN(QObject)
