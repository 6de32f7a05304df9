using Microsoft.AspNetCore.Components.Authorization;
using Semblance.Client;
using Semblance.Client.Contracts.Keys;
using Semblance.Server.Access.Sessions;

namespace Semblance.Server.Console.Session;

/// <summary>Whoever is signed in at one browser's page, and the API as that key reaches it.</summary>
public sealed class Visitor
{
    private readonly AuthenticationStateProvider _state;
    private readonly BrowserSessions _sessions;
    private readonly ConsoleLine _line;
    private SemblanceClient? _api;

    internal Visitor(AuthenticationStateProvider state, BrowserSessions sessions, ConsoleLine line) => (_state, _sessions, _line) = (state, sessions, line);

    /// <summary>The native API, asked with the user's key.</summary>
    public SemblanceClient Api => _api ?? throw new InvalidOperationException("Nobody is signed in yet.");

    /// <summary>The user's key and what it may do; <see langword="null"/> before <see cref="ArriveAsync"/>.</summary>
    public OwnKeyAnswer? Own { get; private set; }

    /// <summary>Whether the key's role may do something. The API decides in any case; this spares people buttons that would only be refused.</summary>
    /// <param name="permission">A permission's name.</param>
    /// <returns>True where it may.</returns>
    public bool May(string permission) => Own?.Permissions.Contains(permission, StringComparer.Ordinal) == true;

    /// <summary>Asks once who the user is.</summary>
    /// <returns>False where the session or its key is over.</returns>
    public async Task<bool> ArriveAsync()
    {
        if (Own is not null)
            return true;
        var asking = await _state.GetAuthenticationStateAsync().ConfigureAwait(false);
        if (_sessions.KeyOf(SessionCookie.SessionOf(asking.User)) is not { } key)
            return false;
        _api = new SemblanceClient(_line.Http, new() { Key = key });
        Own = await _api.Keys.OwnAsync().ConfigureAwait(false);
        return true;
    }
}
