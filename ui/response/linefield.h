// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/response/valuefield.h"

class InheritButton;
class QGridLayout;
class QLineEdit;
class QRadioButton;

/// One line of text; empty means that the file does not set it.
class LineField final : public ValueField {
    Q_OBJECT

public:
    explicit LineField(const QString &placeholder, QWidget *parent = nullptr);
    void setState(const FieldState &state) override;
    void setNames(const QString &label, const QString &description) override;
    /// Makes the line as wide as \a characters, no wider, and puts \a beside behind it.
    void setShort(int characters, QWidget *beside);

private:
    QLineEdit *m_line;
};

/// inherit / an own value in a line of text.
class OwnLineField final : public ValueField {
    Q_OBJECT

public:
    enum class Kind { Number, Address };
    explicit OwnLineField(Kind kind, QWidget *parent = nullptr);
    void setState(const FieldState &state) override;
    void setNarrow(bool narrow) override;
    void setNames(const QString &label, const QString &description) override;

private:
    void beginOwn();

    Kind m_kind;
    QString m_inheritedValue;
    QGridLayout *m_grid;
    InheritButton *m_inherit;
    QRadioButton *m_own;
    QLineEdit *m_line;
    QWidget *m_ownPart;
};

/// nothing / known, without information / an address: Response.
class ResponseField final : public ValueField {
    Q_OBJECT

public:
    explicit ResponseField(QWidget *parent = nullptr);
    void setState(const FieldState &state) override;
    void setNames(const QString &label, const QString &description) override;

private:
    QRadioButton *m_nothing, *m_known, *m_address;
    QLineEdit *m_line;
};
