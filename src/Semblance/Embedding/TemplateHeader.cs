using System.Buffers.Binary;
using System.Numerics;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Embedding;

/// <summary>
/// The first 36 bytes of a template, little-endian: magic "SMBT", version, header length, model digest, metric, element type, flags,
/// quality, number of elements, two spare bytes, unit. Behind them the numbers, then a CRC-32C of all before it.
/// </summary>
internal readonly record struct TemplateHeader(ModelIdentity Model, TemplateElement Element, int? Quality, int Dimension, float Unit)
{
    public const int Length = 36;
    public const int ChecksumLength = 4;
    private const ushort Version = 1;
    private const byte CosineMetric = 1;
    private const byte MirroredFlag = 1;
    private const byte UnknownQuality = 255;

    private static ReadOnlySpan<byte> Magic => "SMBT"u8;

    public static int TotalLength(int dimension, TemplateElement element) =>
        Length + (dimension * (element == TemplateElement.Int8 ? 1 : sizeof(float))) + ChecksumLength;

    /// <summary>Writes the header before the payload and the checksum behind it.</summary>
    public void Write(Span<byte> bytes)
    {
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[4..], Version);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[6..], Length);
        Model.Write(bytes[8..]);
        bytes[24] = CosineMetric;
        bytes[25] = (byte)Element;
        bytes[26] = Model.Mirrored ? MirroredFlag : (byte)0;
        bytes[27] = Quality is { } quality ? (byte)quality : UnknownQuality;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[28..], (ushort)Dimension);
        BinaryPrimitives.WriteSingleLittleEndian(bytes[32..], Unit);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[^ChecksumLength..], Checksum(bytes[..^ChecksumLength]));
    }

    /// <summary>Reads and checks everything but the numbers.</summary>
    public static TemplateHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length + ChecksumLength || !bytes.StartsWith(Magic))
            throw Invalid("they do not start like a template");
        var version = BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]);
        if (version != Version || BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]) != Length)
            throw Invalid($"their version is {version}, this program reads version {Version}");
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[^ChecksumLength..]) != Checksum(bytes[..^ChecksumLength]))
            throw Invalid("their checksum is wrong: they were cut or changed");

        var element = (TemplateElement)bytes[25];
        var dimension = BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]);
        var unit = BinaryPrimitives.ReadSingleLittleEndian(bytes[32..]);
        var quality = bytes[27];
        if (bytes[24] != CosineMetric || element is not (TemplateElement.Int8 or TemplateElement.Float32) || (bytes[26] & ~MirroredFlag) != 0 || quality is > 100 and not UnknownQuality)
            throw Invalid("a field has a value that no version knows");
        if (dimension == 0 || bytes.Length != TotalLength(dimension, element) || !(unit > 0 && float.IsFinite(unit)))
            throw Invalid("their length does not fit their header");
        var model = ModelIdentity.Read(bytes[8..], (bytes[26] & MirroredFlag) != 0);
        return new TemplateHeader(model, element, quality == UnknownQuality ? null : quality, dimension, unit);
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes)
            checksum = BitOperations.Crc32C(checksum, value);
        return ~checksum;
    }

    private static SemblanceException Invalid(string why) =>
        new(ErrorCode.TemplateInvalid, $"The bytes are no usable template: {why}.", "Enrol the sample again, or restore the template from a backup.");
}
