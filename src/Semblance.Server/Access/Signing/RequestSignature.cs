using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Semblance.Server.Access.Signing;

/// <summary>Calculates signatures (AWS Signature Version 4) of requests to the path <c>/</c> without a query.</summary>
internal static partial class RequestSignature
{
    /// <summary>The request in the one form that both sides sign.</summary>
    /// <param name="method">The method.</param>
    /// <param name="headers">The signed headers in the client's order, lower case, with their values.</param>
    /// <param name="bodyDigest">The SHA-256 of the body, hexadecimal.</param>
    public static string Canonical(string method, IReadOnlyList<KeyValuePair<string, string>> headers, string bodyDigest)
    {
        var text = new StringBuilder().Append(method).Append("\n/\n\n");
        foreach (var (name, value) in headers)
            text.Append(name).Append(':').Append(Spaces.Replace(value.Trim(), " ")).Append('\n');
        return text.Append('\n').AppendJoin(';', headers.Select(static header => header.Key)).Append('\n').Append(bodyDigest).ToString();
    }

    /// <summary>Signs a request.</summary>
    /// <param name="secret">The key's secret.</param>
    /// <param name="header">What the signature is for.</param>
    /// <param name="moment">The value of <c>x-amz-date</c>.</param>
    /// <param name="canonical">The request.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(string secret, SignatureHeader header, string moment, string canonical)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var step in (string[])[header.Day, header.Region, header.Service, SignatureHeader.Ending])
        {
            var next = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(step));
            CryptographicOperations.ZeroMemory(key);
            key = next;
        }

        var text = $"{SignatureHeader.Algorithm}\n{moment}\n{header.Scope}\n{Digest(Encoding.UTF8.GetBytes(canonical))}";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        CryptographicOperations.ZeroMemory(key);
        return signature;
    }

    /// <summary>The SHA-256 of bytes, hexadecimal.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Compares without telling where two differ.</summary>
    public static bool AreEqual(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    [GeneratedRegex(" +", RegexOptions.None, 1000)]
    private static partial Regex Spaces { get; }
}
