using Microsoft.AspNetCore.Authorization;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>A key as clients of CompreFace send it: a UUID in the header <c>x-api-key</c>.</summary>
internal static class CompreFaceKey
{
    /// <summary>The scheme's name, and the protocol's.</summary>
    public const string SchemeName = "compreface";

    /// <summary>The header.</summary>
    public const string Header = "x-api-key";

    private const int NameLength = 8;

    /// <summary>Demands a permission of whoever came with such a key.</summary>
    public static AuthorizeAttribute With(string permission) => DialectAccess.Demand(SchemeName, permission);

    /// <summary>What was sent; <see langword="null"/> for nothing.</summary>
    public static string? SentWith(HttpRequest request) => request.Headers[Header].ToString() is { Length: > 0 } sent ? sent.Trim() : null;

    /// <summary>The key's name and its secret; <see langword="null"/> where it is no UUID of 36 characters.</summary>
    public static (string Name, string Secret)? Read(string sent)
    {
        if (!Guid.TryParseExact(sent, "D", out var id))
            return null;
        var secret = id.ToString("D");
        return (secret[..NameLength], secret);
    }
}
