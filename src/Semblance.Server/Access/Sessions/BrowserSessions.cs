using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Semblance.Server.Access.Sessions;

/// <summary>Who is signed in: the keys of the console's sessions. They are in memory alone, so that all sessions end with the server.</summary>
internal sealed class BrowserSessions(TimeProvider time)
{
    /// <summary>How long somebody stays signed in: a night's watch.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const int IdentifierBytes = 32;

    private readonly ConcurrentDictionary<string, Session> _open = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <param name="key">The key, as it is sent to the API.</param>
    /// <returns>The session's identifier, which says nothing of the key.</returns>
    public string Begin(string key)
    {
        var now = time.GetUtcNow();
        foreach (var (old, session) in _open)
        {
            if (session.Until <= now)
                _open.TryRemove(old, out _);
        }

        var identifier = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdentifierBytes));
        _open[identifier] = new Session(key, now + Longest);
        return identifier;
    }

    /// <summary>The key of a session; <see langword="null"/> where it is over.</summary>
    public string? KeyOf(string? identifier) => identifier is not null && _open.TryGetValue(identifier, out var session) && session.Until > time.GetUtcNow() ? session.Key : null;

    /// <summary>Ends a session.</summary>
    public void End(string identifier) => _open.TryRemove(identifier, out _);

    private readonly record struct Session(string Key, DateTimeOffset Until);
}
