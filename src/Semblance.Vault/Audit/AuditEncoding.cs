using System.Buffers.Binary;
using System.Text;

namespace Semblance.Vault.Audit;

/// <summary>The one byte form of an audit record: fields in fixed order, texts with their length before them, whole numbers big-endian.</summary>
internal static class AuditEncoding
{
    /// <summary>The most bytes a record can have.</summary>
    public const int MaxLength = FixedLength + Texts * (2 + MaxText);

    private const int FixedLength = 67;
    private const byte Version = 1;
    private const int MaxText = 1024;
    private const int Texts = 12;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes a record.</summary>
    /// <exception cref="ArgumentException">A text is too long, or holds half of a surrogate pair.</exception>
    public static byte[] Write(AuditRecord record)
    {
        var one = record.Event;
        Span<byte> buffer = new byte[MaxLength];
        var rest = buffer;
        Take(ref rest, 1)[0] = Version;
        Put(ref rest, record.Sequence);
        Put(ref rest, record.RecordedAt.ToUnixTimeMilliseconds());
        one.Id.TryWriteBytes(Take(ref rest, 16), bigEndian: true, out _);
        Put(ref rest, one.At.ToUnixTimeMilliseconds());
        (Take(ref rest, 1)[0], Take(ref rest, 1)[0]) = ((byte)one.Action, (byte)one.Outcome);
        one.Gallery.TryWriteBytes(Take(ref rest, 16), bigEndian: true, out _);
        Put(ref rest, one.GalleryVersion);
        foreach (var text in TextsOf(one))
            Put(ref rest, text);
        return buffer[..^rest.Length].ToArray();
    }

    /// <summary>Reads a record; nothing where the bytes are not exactly what <see cref="Write"/> gives.</summary>
    public static AuditRecord? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var record = Parse(bytes);
            return record is not null && Write(record).AsSpan().SequenceEqual(bytes) ? record : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static AuditRecord? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < FixedLength || bytes[0] != Version)
            return null;
        var texts = new string[Texts];
        var rest = bytes[FixedLength..];
        for (var i = 0; i < Texts; i++)
        {
            if (rest.Length < 2)
                return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest);
            if (rest.Length < 2 + length)
                return null;
            texts[i] = Strict.GetString(rest.Slice(2, length));
            rest = rest[(2 + length)..];
        }

        return rest.Length > 0 ? null : new AuditRecord(BinaryPrimitives.ReadInt64BigEndian(bytes[1..]), Time(bytes[9..]), EventOf(bytes, texts));
    }

    private static AuditEvent EventOf(ReadOnlySpan<byte> bytes, string[] texts) => new()
    {
        Id = new Guid(bytes.Slice(17, 16), bigEndian: true),
        At = Time(bytes[33..]),
        Action = (AuditAction)bytes[41],
        Outcome = (AuditOutcome)bytes[42],
        Gallery = new Guid(bytes.Slice(43, 16), bigEndian: true),
        GalleryVersion = BinaryPrimitives.ReadInt64BigEndian(bytes[59..]),
        Actor = texts[0],
        Role = texts[1],
        Subject = texts[2],
        Band = texts[3],
        Threshold = texts[4],
        Model = texts[5],
        Policy = texts[6],
        Purpose = texts[7],
        SecondActor = texts[8],
        Source = texts[9],
        InputDigest = texts[10],
        DetailDigest = texts[11],
    };

    private static string[] TextsOf(AuditEvent one) =>
        [one.Actor, one.Role, one.Subject, one.Band, one.Threshold, one.Model, one.Policy, one.Purpose, one.SecondActor, one.Source, one.InputDigest, one.DetailDigest];

    private static DateTimeOffset Time(ReadOnlySpan<byte> bytes) => DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes));

    private static void Put(ref Span<byte> rest, long value) => BinaryPrimitives.WriteInt64BigEndian(Take(ref rest, sizeof(long)), value);

    private static void Put(ref Span<byte> rest, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var length = Strict.GetByteCount(text);
        if (length > MaxText)
            throw new ArgumentException($"A text of an audit event has at most {MaxText} bytes; this one has {length}.", nameof(text));
        BinaryPrimitives.WriteUInt16BigEndian(Take(ref rest, 2), (ushort)length);
        Strict.GetBytes(text, Take(ref rest, length));
    }

    private static Span<byte> Take(ref Span<byte> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
