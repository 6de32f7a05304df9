using System.Buffers.Binary;
using System.Globalization;

namespace Semblance.Models;

/// <summary>
/// Says which model made a feature set: the first 16 bytes of the SHA-256 of the model file as it was published, and
/// whether the mirrored crop was averaged in. Scores are comparable only between equal identities.
/// </summary>
/// <remarks>Immutable. The default value is <see cref="None"/> and belongs to no model.</remarks>
public readonly record struct ModelIdentity
{
    /// <summary>Bytes of the digest that are kept: enough that two models never meet by accident.</summary>
    public const int DigestBytes = 16;

    private readonly UInt128 _digest;

    private ModelIdentity(UInt128 digest, bool mirrored)
    {
        _digest = digest;
        Mirrored = mirrored;
    }

    /// <summary>Belongs to no model.</summary>
    public static ModelIdentity None => default;

    /// <summary>True when the feature set is the mean of the crop's and the mirrored crop's.</summary>
    public bool Mirrored { get; }

    /// <summary>The kept digest as 32 lower-case hexadecimal digits.</summary>
    public string Digest => _digest.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Makes the identity from the SHA-256 of a model file.</summary>
    /// <param name="sha256">At least the first 32 hexadecimal digits.</param>
    /// <param name="mirrored">Whether the mirrored crop is averaged in.</param>
    /// <exception cref="FormatException">The text is shorter, or not hexadecimal.</exception>
    public static ModelIdentity FromSha256(string sha256, bool mirrored)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        if (sha256.Length < DigestBytes * 2)
            throw new FormatException("A model digest has at least 32 hexadecimal digits.");
        var digest = UInt128.Parse(sha256.AsSpan(0, DigestBytes * 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new ModelIdentity(digest, mirrored);
    }

    /// <summary>Reads the 16 digest bytes of a template header.</summary>
    /// <param name="source">At least <see cref="DigestBytes"/> bytes, in the order of the hexadecimal text.</param>
    /// <param name="mirrored">Whether the mirrored crop is averaged in.</param>
    public static ModelIdentity Read(ReadOnlySpan<byte> source, bool mirrored) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(source), mirrored);

    /// <summary>Writes the 16 digest bytes, in the order of the hexadecimal text.</summary>
    /// <param name="destination">At least <see cref="DigestBytes"/> bytes.</param>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt128BigEndian(destination, _digest);

    /// <summary>The digest, and "+mirrored" where it applies.</summary>
    /// <returns>A text for messages and reports.</returns>
    public override string ToString() => Mirrored ? Digest + "+mirrored" : Digest;
}
