using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Semblance.Errors;
using Semblance.Vault.Files;

namespace Semblance.Vault.Sealing.Signing;

/// <summary>A secret that two share, so that the receiver of a message knows who sent it, and that nobody changed it: HMAC with SHA-256.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class MessageKey : IDisposable
{
    /// <summary>Fewest bytes of a secret: 16.</summary>
    public const int LeastBytes = 16;

    private readonly PinnedBytes _secret;

    private MessageKey(PinnedBytes secret) => _secret = secret;

    /// <summary>Takes a secret from text.</summary>
    /// <param name="text">At least <see cref="LeastBytes"/> bytes of UTF-8; white space around it does not count.</param>
    /// <returns>The key.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: it is too short.</exception>
    public static MessageKey Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (Encoding.UTF8.GetByteCount(text) is var length && length < LeastBytes)
            throw SealFailure.Unavailable($"The secret that signs messages has {length} bytes, and {LeastBytes} are the fewest.", "Make one with 'openssl rand -hex 32' and give it to the receiver too.");
        var secret = new PinnedBytes(length);
        Encoding.UTF8.GetBytes(text, secret.Span);
        return new MessageKey(secret);
    }

    /// <summary>Takes a secret from a file.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="path">The file: the secret as text in UTF-8; white space around it does not count.</param>
    /// <returns>The key.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: no such file, one that can't be read, or a secret that is too short.</exception>
    public static MessageKey Load(IDurableFiles files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (!files.Exists(path))
            throw SealFailure.Unavailable($"There is no file '{path}'.", "Name the file of the secret that signs messages.");
        var bytes = SealFailure.OfFiles(() => files.ReadAll(path));
        var text = new char[Encoding.UTF8.GetCharCount(bytes)];
        try
        {
            Encoding.UTF8.GetChars(bytes, text);
            return Read(text);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            text.AsSpan().Clear();
        }
    }

    /// <summary>Signs a message as of a moment, so that an old one can't be sent again as a new one.</summary>
    /// <param name="at">The moment; it counts to the second.</param>
    /// <param name="message">The message.</param>
    /// <returns>64 hexadecimal digits: HMAC-SHA-256 over the seconds since 1970 as decimal digits, a full stop, and the message.</returns>
    public string Sign(DateTimeOffset at, ReadOnlySpan<byte> message)
    {
        using var sum = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret.Span);
        sum.AppendData(Encoding.ASCII.GetBytes(at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) + "."));
        sum.AppendData(message);
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => _secret.Dispose();

    /// <inheritdoc/>
    public override string ToString() => "MessageKey(hidden)";
}
