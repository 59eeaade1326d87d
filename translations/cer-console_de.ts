<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<extra-SPDX-License-Identifier>GPL-3.0-or-later</extra-SPDX-License-Identifier>
</TS>
