using Semblance.Client;
using Semblance.Client.Sending;

namespace Semblance.Server.Console.Session;

/// <summary>Tries whether a key opens anything, before a session begins with it.</summary>
/// <remarks>The key's secret has 256 bits: guessing is no danger that a delay would have to meet.</remarks>
public sealed class KeyTrial
{
    private readonly ConsoleLine _line;

    internal KeyTrial(ConsoleLine line) => _line = line;

    /// <summary>Whether a key holds.</summary>
    /// <param name="key">The key, as it is sent to the API.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>True where it does.</returns>
    public async Task<bool> HoldsAsync(string key, CancellationToken cancellation)
    {
        if (key.Any(static letter => letter is <= ' ' or > '~'))
            return false;
        try
        {
            await new SemblanceClient(_line.Http, new() { Key = key }).Keys.OwnAsync(cancellation).ConfigureAwait(false);
            return true;
        }
        catch (SemblanceProblemException)
        {
            return false;
        }
    }
}
