using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Semblance.Errors;
using Semblance.Vault.Files;

namespace Semblance.Vault.Sealing;

/// <summary>
/// A subject's key that only the subject holds, in a file or a QR code. The server keeps its name and commitment, which say whether the right key was shown, and can open nothing without it.
/// </summary>
public sealed class HolderKey : IDisposable
{
    /// <summary>Characters of the text form.</summary>
    public const int TextLength = 21 + 72;

    private const string Prefix = "SEMBLANCE-HOLDER-KEY:";
    private const int ChecksumLength = 6;

    private HolderKey(KeyId id, PinnedBytes secret) => Key = new SubjectKey(id, secret, count: null);

    /// <summary>The key, for sealing and opening while the holder is present; it is disposed of with this.</summary>
    public SubjectKey Key { get; }

    /// <summary>Makes a new key. Give it to the holder, and keep <see cref="KeyId"/> and <see cref="KeyCommitment"/> only.</summary>
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
        Key.Id.Write(bytes.Span);
        Key.Secret.CopyTo(bytes.Span[KeyId.Length..]);
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
    public void Dispose() => Key.Dispose();

    /// <inheritdoc/>
    public override string ToString() => "HolderKey(hidden)";

    private static ReadOnlySpan<byte> ChecksumOf(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes).AsSpan(0, ChecksumLength);
}
