namespace Semblance.Server.Access.Signing;

/// <summary>What the header <c>Authorization</c> of a signed request says (AWS Signature Version 4).</summary>
/// <param name="KeyName">The access key's id.</param>
/// <param name="Day">The day that the signature is for, as yyyyMMdd.</param>
/// <param name="Region">The region, of the client's choice.</param>
/// <param name="Service">The service.</param>
/// <param name="SignedHeaders">The headers that are signed, lower case, sorted.</param>
/// <param name="Signature">64 hexadecimal digits.</param>
internal sealed record SignatureHeader(string KeyName, string Day, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Signature)
{
    /// <summary>The one way of signing that there is.</summary>
    public const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>How a scope ends.</summary>
    public const string Ending = "aws4_request";

    private const int MostHeaders = 64;

    /// <summary>What the signature holds for.</summary>
    public string Scope => $"{Day}/{Region}/{Service}/{Ending}";

    /// <summary>Reads a header.</summary>
    /// <returns><see langword="null"/> where a part is missing or has another shape.</returns>
    public static SignatureHeader? Read(string text)
    {
        if (!text.StartsWith(Algorithm + " ", StringComparison.Ordinal))
            return null;
        var parts = text[(Algorithm.Length + 1)..].Split(',', StringSplitOptions.TrimEntries);
        var (credential, headers, signature) = (Value(parts, "Credential="), Value(parts, "SignedHeaders="), Value(parts, "Signature="));
        if (parts.Length != 3 || credential?.Split('/') is not [{ Length: > 0 } key, { Length: 8 } day, { Length: > 0 } region, { Length: > 0 } service, Ending])
            return null;
        if (headers?.Split(';') is not { Length: > 0 and <= MostHeaders } signed || signature is not { Length: 64 } || !signature.All(char.IsAsciiHexDigitLower))
            return null;
        return new SignatureHeader(key, day, region, service, signed, signature);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{KeyName}/{Scope}";

    private static string? Value(string[] parts, string name) =>
        parts.FirstOrDefault(part => part.StartsWith(name, StringComparison.Ordinal)) is { } part ? part[name.Length..] : null;
}
