using Semblance.Errors;
using Semblance.Vault.Sqlite.Keys;

namespace Semblance.VaultSoak.Faults;

/// <summary>Lets each call of a change of the keystore fail once. A later sync may report a success that is none: so whatever is asked of the keystore after a failure must be refused, until it is opened anew.</summary>
public sealed class KeystoreStop(string folder)
{
    private readonly string _folder = Path.Combine(folder, "faulty-vault");

    /// <summary>Runs it.</summary>
    /// <returns>How many calls failed the change.</returns>
    /// <exception cref="InvalidDataException">The keystore went on after a failure.</exception>
    public int Run()
    {
        var failures = 0;
        for (var nth = 1; ; nth++)
        {
            if (Directory.Exists(_folder))
                Directory.Delete(_folder, recursive: true);
            Directory.CreateDirectory(_folder);
            var (isFailed, calls) = Change(nth);
            failures += isFailed ? 1 : 0;
            if (calls < nth)
                return failures;
        }
    }

    private (bool IsFailed, long Calls) Change(int nth)
    {
        var path = Path.Combine(_folder, "keystore.db");
        bool isFailed;
        long calls;
        using (var store = SqliteKeystore.Open(path))
        {
            store.Initialise(new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]));
            FaultLibrary.Arm(nth, FaultMode.InputOutputError);
            isFailed = IsRefused(() => store.EndRoll(1, 0));
            calls = FaultLibrary.Calls();
            FaultLibrary.Disarm();
            if (isFailed != IsRefused(() => store.Read()) || isFailed != IsRefused(() => store.EndRoll(2, 0)))
                throw new InvalidDataException($"call {nth}: after a change that {(isFailed ? "failed" : "succeeded")} the keystore does not say so");
        }

        using var again = SqliteKeystore.Open(path);
        if (again.Read() is not { Epoch: <= 2 } state || (!isFailed && state.Epoch != 2))
            throw new InvalidDataException($"call {nth}: what was acknowledged is lost");
        return (isFailed, calls);
    }

    private static bool IsRefused(Action work)
    {
        try
        {
            work();
            return false;
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.KeyUnavailable)
        {
            return true;
        }
    }
}
