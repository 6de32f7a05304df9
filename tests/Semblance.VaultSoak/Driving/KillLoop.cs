using System.Globalization;
using Semblance.Vault.Ports;

namespace Semblance.VaultSoak.Driving;

/// <summary>
/// Lets a child process change a vault, kills it at a random moment, and looks at what is left: it must open, hold every acknowledged
/// operation, at most one more, that one whole, and nothing that was erased.
/// </summary>
/// <param name="open">Opens the vault.</param>
/// <param name="childArguments">What tells the child which vault.</param>
/// <param name="crash">What else dies with the child, such as the database server; nothing when null.</param>
public sealed class KillLoop(Func<Task<IVault>> open, IReadOnlyList<string> childArguments, Func<Task>? crash = null)
{
    private const int LongestMilliseconds = 600;

    /// <summary>Runs the loop.</summary>
    /// <returns>How many operations were acknowledged, and in how many rounds one more was kept than was acknowledged.</returns>
    /// <exception cref="InvalidDataException">A promise was broken; the message says which.</exception>
    public async Task<(int Operations, int Unacknowledged)> RunAsync(int rounds, int seed)
    {
        var random = new Random(seed);
        var kept = 0;
        var more = 0;
        for (var round = 0; round < rounds; round++)
        {
            var acknowledged = await RoundAsync(seed, kept, random.Next(LongestMilliseconds));
            var found = await FindAsync(seed, kept, acknowledged, round);
            more += found - acknowledged;
            kept = found;
        }

        return (kept, more);
    }

    private async Task<int> RoundAsync(int seed, int kept, int milliseconds)
    {
        using var child = Child.Start(["drive", seed.ToString(CultureInfo.InvariantCulture), kept.ToString(CultureInfo.InvariantCulture), .. childArguments]);
        if (await child.StandardOutput.ReadLineAsync() is not "open")
            throw new InvalidDataException($"The child could not open the vault: {await child.StandardError.ReadToEndAsync()}");
        await Task.Delay(milliseconds);
        child.Kill();
        if (crash is not null)
            await crash();
        var acknowledged = kept;
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (int.TryParse(line, CultureInfo.InvariantCulture, out var number))
                acknowledged = number;
        }

        await child.WaitForExitAsync();
        return acknowledged;
    }

    private async Task<int> FindAsync(int seed, int kept, int acknowledged, int round)
    {
        await using var vault = await open();
        var script = new Script(seed);
        while (script.Made < acknowledged)
            script.Next();
        var state = await VaultState.ReadAsync(vault, script.GalleryId);
        if (state.SetEquals(script.State))
            return acknowledged;
        script.Next();
        if (state.SetEquals(script.State))
            return acknowledged + 1;
        var missing = script.State.Except(state, StringComparer.Ordinal).Take(3);
        var extra = state.Except(script.State, StringComparer.Ordinal).Take(3);
        throw new InvalidDataException($"Round {round}: after {acknowledged} acknowledged operations (from {kept}) the vault holds something else. Missing: {string.Join("; ", missing)}. Too much: {string.Join("; ", extra)}.");
    }
}
