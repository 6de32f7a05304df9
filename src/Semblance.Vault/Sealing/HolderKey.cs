using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Semblance.Errors;
using Semblance.Vault.Files;

namespace Semblance.Vault.Sealing;

/// <summary>
/// The half of a subject's key that only the subject holds, in a file or a QR code. The server keeps nothing of it, and without it the other half opens nothing (<see cref="SubjectKey.JoinedWith"/>).
/// </summary>
public sealed class HolderKey : IDisposable
{
    /// <summary>Characters of the text form.</summary>
    public const int TextLength = 21 + 72;

    private const string Prefix = "SEMBLANCE-HOLDER-KEY:";
    private const int ChecksumLength = 6;

    private readonly PinnedBytes _secret;

    private HolderKey(KeyId id, PinnedBytes secret) => (Id, _secret) = (id, secret);

    /// <summary>Its name, which tells two files apart.</summary>
    public KeyId Id { get; }

    internal ReadOnlySpan<byte> Secret => _secret.Span;

    /// <summary>Makes a new key. Give it to the holder and keep nothing of it.</summary>
    /// <returns>The key.</returns>
    public static HolderKey Create() => new(KeyId.Create(), PinnedBytes.Random(32));

    /// <summary>Reads the text of a QR code or file.</summary>
    /// <param name="text">What <see cref="WriteText"/> wrote; white space around it does not count.</param>
    /// <returns>The key.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: no holder key, or misread.</exception>
    public static HolderKey Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        using var bytes = new PinnedBytes(KeyId.Length + 32 + ChecksumLength);
        if (text.Length != TextLength || !text.StartsWith(Prefix, StringComparison.Ordinal)
            || !Base64Url.TryDecodeFromChars(text[Prefix.Length..], bytes.Span, out var length) || length != bytes.Span.Length || !ChecksumOf(bytes.Span[..^ChecksumLength]).SequenceEqual(bytes.Span[^ChecksumLength..]))
            throw SealFailure.Unavailable("This is no holder key, or it was misread.", "Scan the whole code again, or name the file as it was handed out.");
        return new HolderKey(KeyId.Read(bytes.Span), PinnedBytes.Copy(bytes.Span[KeyId.Length..^ChecksumLength]));
    }

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="path">The file.</param>
    /// <returns>The key.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: no such file, or no holder key.</exception>
    public static HolderKey Load(IDurableFiles files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (!files.Exists(path))
            throw SealFailure.Unavailable($"There is no file '{path}'.", "Name the file of the holder key.");
        var bytes = files.ReadAll(path);
        var text = new char[Encoding.ASCII.GetCharCount(bytes)];
        try
        {
            Encoding.ASCII.GetChars(bytes, text);
            return Read(text);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            text.AsSpan().Clear();
        }
    }

    /// <summary>Writes the text form: letters, digits, - and _ after a fixed beginning, for a QR code.</summary>
    /// <param name="destination">At least <see cref="TextLength"/> characters; clear them after use.</param>
    public void WriteText(Span<char> destination)
    {
        using var bytes = new PinnedBytes(KeyId.Length + 32 + ChecksumLength);
        Id.Write(bytes.Span);
        _secret.Span.CopyTo(bytes.Span[KeyId.Length..]);
        ChecksumOf(bytes.Span[..^ChecksumLength]).CopyTo(bytes.Span[^ChecksumLength..]);
        Prefix.CopyTo(destination);
        Base64Url.EncodeToChars(bytes.Span, destination[Prefix.Length..]);
    }

    /// <summary>Writes the text form into a file for the owner alone (mode 0600).</summary>
    /// <param name="files">The file system.</param>
    /// <param name="path">The file; an existing one is replaced.</param>
    public void Save(IDurableFiles files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        var text = new char[TextLength];
        var bytes = new byte[TextLength];
        try
        {
            WriteText(text);
            Encoding.ASCII.GetBytes(text, bytes);
            ReplacedFile.Write(files, Path.GetFullPath(path), bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            text.AsSpan().Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _secret.Dispose();

    /// <inheritdoc/>
    public override string ToString() => "HolderKey(hidden)";

    private static ReadOnlySpan<byte> ChecksumOf(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes).AsSpan(0, ChecksumLength);
}
