using Microsoft.AspNetCore.Authentication;

namespace Semblance.Server.Access.Signing;

/// <summary>What a protocol whose requests are signed asks for.</summary>
internal sealed class SignedKeyOptions : AuthenticationSchemeOptions
{
    /// <summary>The protocol whose keys sign.</summary>
    public string Protocol { get; set; } = string.Empty;

    /// <summary>The service that a signature has to name.</summary>
    public string Service { get; set; } = string.Empty;

    /// <summary>Headers that have to be signed.</summary>
    public IReadOnlyList<string> Demanded { get; set; } = [];

    /// <summary>Most bytes of a body.</summary>
    public int MostBytes { get; set; }
}
