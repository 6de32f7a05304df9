using System.Buffers.Binary;
using Semblance.Index.Cascade;
using Semblance.Models;
using Semblance.Vault.References;
using Semblance.Vault.Safekeeping.Snapshots;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Indexing;

/// <summary>An index as the content of a snapshot, and back: rows in the form that the search reads, with whose they are.</summary>
/// <remarks>A row: reference (16), subject (16), the subject's number (8), first day and day after the last (4 each), then the vector with its sum and scale. Little-endian.</remarks>
internal static class IndexSnapshot
{
    private const int PlaceLength = 48;
    private const int AboutLength = 12;
    private const int UsualBlock = 1 << 20;

    /// <summary>The content of an index's present state.</summary>
    /// <returns>Nothing where it holds nothing.</returns>
    public static SnapshotContent? Of(LocalGalleryIndex index)
    {
        if (index.CurrentRows is not { Rows: > 0 } rows)
            return null;
        var about = new byte[AboutLength];
        BinaryPrimitives.WriteInt32LittleEndian(about, rows.Dimension);
        BinaryPrimitives.WriteInt32LittleEndian(about.AsSpan(4), rows.Rows);
        BinaryPrimitives.WriteInt32LittleEndian(about.AsSpan(8), rows.Subjects);
        var length = LengthOfRow(rows.Dimension);
        var inBlock = RowsInBlock(rows.Dimension);
        return new SnapshotContent(about, (long)rows.Rows * length, inBlock * length, (number, block) => Fill(rows, index.Places, number * inBlock, block));
    }

    /// <summary>The index of a snapshot, read by all cores, with the references that were added since.</summary>
    /// <returns>Nothing where any part of it is damaged, or what was added is of another dimension.</returns>
    public static LocalGalleryIndex? Read(ModelIdentity model, OpenSnapshot snapshot, FoundPortion? added = null)
    {
        if (snapshot.ReadAbout() is not { Length: AboutLength } about)
            return null;
        var (dimension, count, subjects) = (BinaryPrimitives.ReadInt32LittleEndian(about), BinaryPrimitives.ReadInt32LittleEndian(about.AsSpan(4)), BinaryPrimitives.ReadInt32LittleEndian(about.AsSpan(8)));
        var more = added is { Rows.Count: > 0 } ? added.Rows.Count : 0;
        if (dimension < 1 || snapshot.Length != (long)count * LengthOfRow(dimension) || (more > 0 && added!.Dimension != dimension))
            return null;
        var (rows, places, inBlock) = (new CascadeRestore(dimension, count + more, FreshIndex.Options()), new PlaceTable(count + more), RowsInBlock(dimension));
        var readers = Math.Clamp(snapshot.Blocks, 1, Environment.ProcessorCount);
        var isWhole = new bool[readers];
        Parallel.For(0, readers, reader => isWhole[reader] = snapshot.TryRead(
            Enumerable.Range(0, snapshot.Blocks).Where(number => number % readers == reader),
            (number, block) => Take(rows, places, dimension, number * inBlock, block)));
        if (!isWhole.All(static whole => whole))
            return null;
        var fresh = more > 0 ? Append(rows, places, count, added!) : 0;
        return new LocalGalleryIndex(model, rows.FinishSoon(subjects + fresh), places);
    }

    /// <summary>Puts what was added behind the rows that are there. Subjects who are there already keep their numbers.</summary>
    /// <returns>How many subjects are new.</returns>
    private static int Append(CascadeRestore rows, PlaceTable places, int count, FoundPortion added)
    {
        var wanted = added.Rows.Select(static row => row.Subject).ToHashSet();
        var (numbers, next, fresh) = (new Dictionary<SubjectId, long>(wanted.Count), 0L, 0);
        for (var row = 0; row < count; row++)
        {
            var place = places.At(row)!.Value;
            next = Math.Max(next, place.Number + 1);
            if (wanted.Contains(place.SubjectId))
                numbers[place.SubjectId] = place.Number;
        }

        for (var at = 0; at < added.Rows.Count; at++)
        {
            var (reference, subject, days) = added.Rows[at];
            if (!numbers.TryGetValue(subject, out var number))
            {
                numbers.Add(subject, number = next++);
                fresh++;
            }

            rows.Put(count + at, number, added.Codes(at));
            places.Fill(count + at, new IndexPlace(subject, reference, days, number));
        }

        return fresh;
    }

    private static int LengthOfRow(int dimension) => PlaceLength + CascadeRows.RowLength(dimension);

    private static int RowsInBlock(int dimension) => Math.Max(1, UsualBlock / LengthOfRow(dimension));

    private static void Fill(CascadeRows rows, PlaceTable places, int first, Span<byte> block)
    {
        var length = LengthOfRow(rows.Dimension);
        for (var row = first; !block.IsEmpty; row++, block = block[length..])
        {
            // Whoever went meanwhile must not be written down.
            var place = places.At(rows.SlotAt(row)) ?? throw new OperationCanceledException("A row was removed meanwhile.");
            place.ReferenceId.Value.TryWriteBytes(block, bigEndian: true, out _);
            place.SubjectId.Value.TryWriteBytes(block[16..], bigEndian: true, out _);
            BinaryPrimitives.WriteInt64LittleEndian(block[32..], place.Number);
            BinaryPrimitives.WriteInt32LittleEndian(block[40..], place.Days.First.DayNumber);
            BinaryPrimitives.WriteInt32LittleEndian(block[44..], place.Days.End.DayNumber);
            rows.Write(row, block[PlaceLength..length]);
        }
    }

    private static void Take(CascadeRestore rows, PlaceTable places, int dimension, int first, ReadOnlySpan<byte> block)
    {
        var length = LengthOfRow(dimension);
        for (var row = first; !block.IsEmpty; row++, block = block[length..])
        {
            var number = BinaryPrimitives.ReadInt64LittleEndian(block[32..]);
            var days = new FoundDays(DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32LittleEndian(block[40..])), DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32LittleEndian(block[44..])));
            places.Fill(row, new IndexPlace(SubjectId.From(new Guid(block[16..32], bigEndian: true)), ReferenceId.From(new Guid(block[..16], bigEndian: true)), days, number));
            rows.Put(row, number, block[PlaceLength..length]);
        }
    }
}
