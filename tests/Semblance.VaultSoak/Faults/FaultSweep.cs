using Semblance.Errors;
using Semblance.Vault.Sqlite;
using Semblance.VaultSoak.Driving;

namespace Semblance.VaultSoak.Faults;

/// <summary>
/// Works through a script with the first call failing, then with the second, and so on until a run has fewer calls. After each
/// failure the vault must open, hold all that was acknowledged and at most the operation that failed, whole, and go on to the end.
/// </summary>
public sealed class FaultSweep(string folder, int operations, FaultMode mode, int stride, int first)
{
    private const int Seed = 7;
    private const int SmallLog = 64 * 1024;

    private readonly string _folder = Path.Combine(folder, "faulty-vault");

    /// <summary>Runs it.</summary>
    /// <returns>How many runs, how many of them met a failure, and how many calls a whole run has.</returns>
    /// <exception cref="InvalidDataException">A promise was broken; the message says which.</exception>
    public async Task<(int Runs, int Failures, long Calls)> RunAsync()
    {
        var runs = 0;
        var failures = 0;
        for (var nth = (long)first; ; nth += stride)
        {
            var (isFailed, calls) = await RunAsync(nth);
            runs++;
            failures += isFailed ? 1 : 0;
            if (calls < nth)
                return (runs, failures, calls);
        }
    }

    private async Task<(bool IsFailed, long Calls)> RunAsync(long nth)
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        Directory.CreateDirectory(_folder);
        var script = new Script(Seed);
        FaultLibrary.Arm(nth, mode);
        var isFailed = await WorkAsync(script);
        var calls = FaultLibrary.Calls();
        FaultLibrary.Disarm();
        try
        {
            await FinishAsync(script.Made, isFailed);
        }
        catch (Exception broken)
        {
            throw new InvalidDataException($"{mode} at call {nth}, operation {script.Made}: {broken.Message}", broken);
        }

        return (isFailed, calls);
    }

    /// <summary>Works until an operation fails.</summary>
    /// <returns>Whether one did; it is the script's last.</returns>
    private async Task<bool> WorkAsync(Script script)
    {
        try
        {
            await using var vault = await OpenAsync();
            while (script.Made < operations)
            {
                var operation = script.Next();
                await using (var work = await vault.BeginAsync(CancellationToken.None))
                {
                    await operation(work);
                    await work.CommitAsync(CancellationToken.None);
                }

                if (script.Made % 12 == 0)
                    await vault.ScrubAsync(CancellationToken.None);
            }

            return false;
        }
        catch (SemblanceException refusal) when (refusal.Code is ErrorCode.VaultStopped or ErrorCode.VaultFull or ErrorCode.VaultMigrationFailed or ErrorCode.VaultDamaged or ErrorCode.OutputNotWritten)
        {
            return true;
        }
    }

    private async Task FinishAsync(int made, bool isFailed)
    {
        await using var vault = await OpenAsync();
        var script = new Script(Seed);
        while (script.Made < made - (isFailed ? 1 : 0))
            script.Next();
        var state = await VaultState.ReadAsync(vault, script.GalleryId);
        var isWithoutLast = state.SetEquals(script.State);
        if (isFailed && made > 0)
        {
            var operation = script.Next();
            if (isWithoutLast)
                await DoAsync(vault, operation);
            else if (!state.SetEquals(script.State))
                throw new InvalidDataException("the vault holds neither what was acknowledged nor that and the operation that failed");
        }
        else if (!isWithoutLast)
        {
            throw new InvalidDataException("an acknowledged operation is lost");
        }

        while (script.Made < operations)
            await DoAsync(vault, script.Next());
        if (!(await VaultState.ReadAsync(vault, script.GalleryId)).SetEquals(script.State))
            throw new InvalidDataException("the end is not the script's");
        if (await vault.CheckAsync(CancellationToken.None) is [var fault, ..])
            throw new InvalidDataException(fault);
    }

    private static async Task DoAsync(SqliteVault vault, Func<Semblance.Vault.Ports.IUnitOfWork, Task> operation)
    {
        await using var work = await vault.BeginAsync(CancellationToken.None);
        await operation(work);
        await work.CommitAsync(CancellationToken.None);
    }

    private Task<SqliteVault> OpenAsync() => SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = _folder, LogBytes = SmallLog }, TimeProvider.System, CancellationToken.None);
}
