using System.Globalization;
using Semblance.Vault.Ports;

namespace Semblance.VaultSoak.Driving;

/// <summary>Works through a script until it is killed, and says after each commit which operation is kept.</summary>
internal static class Driver
{
    /// <summary>The store is opened first and said to be so, so that a kill never falls into the start of the runtime alone.</summary>
    public static async Task<int> RunAsync(IVault vault, int seed, int from, TextWriter acknowledgements)
    {
        var script = new Script(seed);
        while (script.Made < from)
            script.Next();
        await acknowledgements.WriteLineAsync("open");
        await acknowledgements.FlushAsync();
        while (true)
        {
            var operation = script.Next();
            await using (var work = await vault.BeginAsync(CancellationToken.None))
            {
                await operation(work);
                await work.CommitAsync(CancellationToken.None);
            }

            await acknowledgements.WriteLineAsync(script.Made.ToString(CultureInfo.InvariantCulture));
            await acknowledgements.FlushAsync();
            if (script.Made % 16 == 0)
                await vault.ScrubAsync(CancellationToken.None);
        }
    }
}
