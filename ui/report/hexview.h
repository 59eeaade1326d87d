// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QByteArray>

#include <cstdint>
#include <functional>
#include <map>

/// Bytes as hexadecimal digits and characters. Whatever is not on screen is not loaded: needed() asks for parts, setPart() brings them.
/// Works for as many bytes as there may be.
class HexView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    static constexpr std::uint64_t partBytes = 64 * 1024;

    explicit HexView(QWidget *parent = nullptr);

    void setSize(std::uint64_t bytes); // of something else from now on; nothing of it is known yet
    /// The part that begins at \a offset, a multiple of partBytes.
    void setPart(std::uint64_t offset, const QByteArray &bytes);
    void goTo(std::uint64_t offset);
    std::uint64_t firstShown() const;
    /// The line with the byte at \a offset as it is shown; empty while it is not known.
    QString lineAt(std::uint64_t offset) const;

Q_SIGNALS:
    void needed(std::uint64_t offset); // a part that is on screen and not here

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateScrollBars();
    std::uint64_t lines() const;
    int linesShown() const;
    std::uint64_t topLine() const;
    void setTopLine(std::uint64_t line);
    void askForParts();

    std::uint64_t m_size = 0;
    std::map<std::uint64_t, QByteArray> m_parts; // the least far away ones
    std::uint64_t m_asked = ~std::uint64_t(0);   // the part that was asked for last
};
