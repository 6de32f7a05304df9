using System.Security.Cryptography;
using System.Text;

namespace Semblance.Vault.Sealing;

/// <summary>
/// The key of a gallery as a whole, from which four of one purpose each are derived: looking up external ids, digests of rows, sealing what belongs to no one subject, and pseudonyms. It outlives each of its subjects, so it seals nothing that one of them could be read from.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class GalleryKey : IDisposable
{
    private readonly PinnedBytes _externalIdKey;
    private readonly PinnedBytes _pseudonymKey;
    private readonly PinnedBytes _rowKey;
    private readonly Envelope _meta;
    private readonly SealCount _count;

    internal GalleryKey(KeyId id, ReadOnlySpan<byte> secret, SealCount count)
    {
        (Id, _count) = (id, count);
        _externalIdKey = DerivedKey.Of(secret, "extid");
        _pseudonymKey = DerivedKey.Of(secret, "pseudonym");
        _rowKey = DerivedKey.Of(secret, "row");
        using var meta = DerivedKey.Of(secret, "meta");
        _meta = new Envelope(id, meta.Span);
    }

    /// <summary>Its name.</summary>
    public KeyId Id { get; }

    /// <summary>The value under which a subject is found by its external id. Equal ids of one gallery give equal codes, those of two galleries do not.</summary>
    /// <param name="value">The id, composed (NFC): the program runs without a culture library and does not compose letters and accents itself.</param>
    /// <returns>32 bytes for a unique column.</returns>
    public byte[] BlindCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return HMACSHA256.HashData(_externalIdKey.Span, Encoding.UTF8.GetBytes(value.Normalize(NormalizationForm.FormC)));
    }

    /// <summary>A name for something of this gallery that has no subject key, such as a caller or a source.</summary>
    /// <param name="what">The thing.</param>
    /// <returns>32 lower-case hexadecimal digits.</returns>
    public string Pseudonym(ReadOnlySpan<byte> what) => Convert.ToHexStringLower(HMACSHA256.HashData(_pseudonymKey.Span, what).AsSpan(0, 16));

    /// <summary>The keyed digest over a whole row, by which a clear column that was changed is seen.</summary>
    /// <param name="row">All of the row, each field with its length before it.</param>
    /// <returns>32 bytes.</returns>
    public byte[] RowCode(ReadOnlySpan<byte> row) => HMACSHA256.HashData(_rowKey.Span, row);

    /// <summary>Seals what belongs to the gallery and to no one subject.</summary>
    /// <param name="plain">What.</param>
    /// <param name="context">Where it belongs.</param>
    /// <returns>The envelope.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.KeyExhausted"/>.</exception>
    public SealedValue Seal(ReadOnlySpan<byte> plain, SealingContext context)
    {
        _count.Take();
        return _meta.Seal(plain, context);
    }

    /// <summary>Opens what <see cref="Seal(ReadOnlySpan{byte}, SealingContext)"/> gave.</summary>
    /// <param name="sealedValue">The envelope.</param>
    /// <param name="context">The place where it was found.</param>
    /// <returns>The content.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.SealBroken"/>.</exception>
    public byte[] Open(SealedValue sealedValue, SealingContext context)
    {
        ArgumentNullException.ThrowIfNull(sealedValue);
        var plain = new byte[sealedValue.Length - SealedValue.Overhead];
        _meta.Open(sealedValue, context, plain);
        return plain;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _externalIdKey.Dispose();
        _pseudonymKey.Dispose();
        _rowKey.Dispose();
        _meta.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => "GalleryKey(hidden)";
}
