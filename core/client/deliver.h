// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/collect.h"
#include "core/client/decide.h"
#include "core/protocol/localtime.h"
#include "core/store/store.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cer {

/// One error of one PC.
struct ClientError {
    ErrorSignature signature;
    std::string machine; // empty: UNKNOWN (2.2.2)
    std::string user;    // empty: unknown user (2.2.2)
    LocalSeconds time = 0;
    std::vector<std::string> attachments; // files of this machine that belong to the error: dumps among them
};

/// The client: where it is told to report to, and what its group policy says.
struct Client {
    std::shared_ptr<Store> share;
    RootOpener openRoot; // for FileTreeRoot (D7)
    const Profile *profile = nullptr;
    IDataReading iData = IDataReading::Collect;
    bool dumpsMemory = true;                // of the program that failed (D10)
    const ConfigDocument *policy = nullptr; // instead of the share's policy.txt: one that is being edited; null: none
};

struct Delivery {
    Decision decision;                      // what was done: its steps, numbers and names are those of the share
    std::optional<std::string> delivered;   // the report, relative to the last root with '/'
    std::vector<LeftOut> leftOut;           // of what was asked for (D11)
    std::optional<std::string> damagedCopy; // of a count.txt that is left as it is (D15)
    struct Failure {
        ClientStep step;
        Error error;
    };
    std::vector<Failure> failures; // of steps 6 to 9
};

/// What the client knows before it does anything: the roots it is led to, the files there, and the decision.
struct Prepared {
    ClientRoot root;
    std::optional<ConfigDocument> status;
    std::optional<CountReading> count;
    Decision decision;
};

/// Steps 1 to 4 of 3.1.7, and what the others will try. Writes nothing. Fails when a status.txt or count.txt is there and cannot be read.
Result<Prepared> prepare(const Client &client, const ClientError &error);

/// 3.1.7 whole. A step that fails is said in the decision and the rest goes on; the share is valid after each of them. Many clients may
/// do so at once, and one may be killed at any point: no count is lost, no line is torn, no half report has its name (D16). A memory dump is
/// among the attachments, or cannot be made.
/// Fails as prepare() does, and when an attachment cannot be read; then nothing was written. Blocks.
Result<Delivery> deliver(const Client &client, const ClientError &error, const Collector &collector);

/// Eight random characters and ".cab": "d5je031w.cab" (4.1).
std::string randomReportName();

} // namespace cer
