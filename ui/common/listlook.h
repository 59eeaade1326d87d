// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

/// A table of rows that are read as a list: whole rows are selected, no grid, one line a row, long names elided in the middle. Tab goes on
/// to the next widget.
void lookLikeList(QTableView &table);
