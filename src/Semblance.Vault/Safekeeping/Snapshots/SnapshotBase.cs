using System.Buffers.Binary;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Safekeeping.Snapshots;

/// <summary>The state that a snapshot is of, so that one can find out what was added since. Sealed with what is told about it.</summary>
/// <param name="Manifest">The gallery's manifest.</param>
/// <param name="Marks">How far the tables reached.</param>
internal sealed record SnapshotBase(Manifest Manifest, RowMarks Marks)
{
    /// <summary>Rows of the manifest (8), its lanes (2,048), and four marks (8 each), little-endian.</summary>
    public const int Length = sizeof(long) + ManifestSum.Length + (4 * sizeof(long));

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Manifest.Rows);
        Manifest.Sum.ToBytes().CopyTo(bytes, sizeof(long));
        var marks = bytes.AsSpan(sizeof(long) + ManifestSum.Length);
        foreach (var mark in (long[])[Marks.Subjects, Marks.Consents, Marks.References, Marks.Constraints])
        {
            BinaryPrimitives.WriteInt64LittleEndian(marks, mark);
            marks = marks[sizeof(long)..];
        }

        return bytes;
    }

    public static SnapshotBase Read(ReadOnlySpan<byte> bytes)
    {
        var marks = bytes[(sizeof(long) + ManifestSum.Length)..];
        return new SnapshotBase(
            new Manifest(BinaryPrimitives.ReadInt64LittleEndian(bytes), ManifestSum.Read(bytes.Slice(sizeof(long), ManifestSum.Length))),
            new RowMarks(BinaryPrimitives.ReadInt64LittleEndian(marks), BinaryPrimitives.ReadInt64LittleEndian(marks[8..]), BinaryPrimitives.ReadInt64LittleEndian(marks[16..]), BinaryPrimitives.ReadInt64LittleEndian(marks[24..])));
    }
}
