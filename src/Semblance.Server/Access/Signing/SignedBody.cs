namespace Semblance.Server.Access.Signing;

/// <summary>The body of a request whose signature holds, kept in memory alone; a feature of the request.</summary>
internal sealed class SignedBody(ReadOnlyMemory<byte> bytes, SignatureHeader signature)
{
    /// <summary>What was signed.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>With what.</summary>
    public SignatureHeader Signature => signature;

    /// <summary>The body of a request that was let in.</summary>
    public static SignedBody Of(HttpContext context) => context.Features.Get<SignedBody>() ?? throw new InvalidOperationException("A request whose signature was not checked got past the authorisation.");

    /// <summary>Reads a body into memory.</summary>
    /// <returns><see langword="null"/> where it is larger than it may be.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int mostBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > mostBytes)
            return null;
        using var whole = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[65_536];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (whole.Length + read > mostBytes)
                return null;
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}
