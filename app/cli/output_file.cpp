#include "app/cli/output_file.h"

#include "app/cli/options.h"
#include "engine/run/atomic_file.h"
#include "engine/run/existing_file.h"

namespace nrg::cli {

CLI::Option* OutputOption::add(CLI::App& command, const std::string& help, const std::string& type)
{
    command.add_flag("--overwrite", overwrite, "Replace the file of --output where there is one");
    return command.add_option("--output", path, help)->type_name(type);
}

std::unique_ptr<FileLock> claimOutput(const OutputOption& option, OutputKind kind, const std::string& resumed)
{
    std::error_code error;
    const bool isResumed = !resumed.empty() && std::filesystem::equivalent(option.path, resumed, error);
    const ExistingFile existing = whatIsAt(option.path);
    if (kind == OutputKind::Run || existing == ExistingFile::NewerRun)
        expectRunReplaceable(option.path);
    if (existing != ExistingFile::None && !option.overwrite && !isResumed)
        throw UsageError(option.path + " exists; give --overwrite to replace it"
            + (kind == OutputKind::Run ? ", --resume " + option.path + " to go on from it" : "")
            + ", or name another --output.");
    expectWritable(option.path);
    return std::make_unique<FileLock>(option.path);
}

} // namespace nrg::cli
