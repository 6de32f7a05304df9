using System.CommandLine;
using Semblance.Recognition.Asking;
using Semblance.Vault.Safekeeping;

namespace Semblance.Cli.Hosting;

/// <summary>The options that every command which opens a vault has.</summary>
internal sealed class VaultArguments
{
    private readonly Option<string?> _data = new("--data") { Description = "Folder of the vault (else SEMBLANCE_DATA, or semblance/vault in the user's data folder)" };
    private readonly Option<string?> _database = new("--database") { Description = "PostgreSQL connection string for the rows; keys and record stay in the folder" };
    private readonly Option<string?> _masterKey = new("--master-key") { Description = "File of the master key (else SEMBLANCE_MASTER_KEY, or keys/master.key in the vault's folder); better on another disk" };
    private readonly Option<string?> _account = new("--account") { Description = "Who asks, as the record will say (default: the user's name)" };

    /// <summary>Adds the options to a command.</summary>
    public static VaultArguments AddTo(Command command)
    {
        var arguments = new VaultArguments();
        foreach (var option in new Option[] { arguments._data, arguments._database, arguments._masterKey, arguments._account })
            command.Options.Add(option);
        return arguments;
    }

    /// <summary>Where the vault is.</summary>
    public VaultPlace Place(ParseResult parsed) => new()
    {
        Folder = Path.GetFullPath(parsed.GetValue(_data) ?? Set("SEMBLANCE_DATA") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "semblance", "vault")),
        Database = parsed.GetValue(_database),
        MasterKeyFile = parsed.GetValue(_masterKey) ?? Set("SEMBLANCE_MASTER_KEY"),
    };

    /// <summary>Who asks.</summary>
    public Caller Caller(ParseResult parsed) => new(parsed.GetValue(_account) ?? Environment.UserName, "command line", parsed.CommandResult.Command.Name);

    private static string? Set(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
