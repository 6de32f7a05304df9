using System.Buffers.Binary;
using System.Text;
using Semblance.Models;

namespace Semblance.Vault.Sealing;

/// <summary>
/// Where a sealed value belongs. All of it is bound into the envelope, so a value that is moved to another row, column, gallery, subject or version does not open.
/// </summary>
/// <param name="Install">Which installation, from <c>KeyRing.Install</c>.</param>
/// <param name="Table">The table's name.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Gallery">Which gallery; zero for what belongs to none.</param>
/// <param name="Subject">Which subject; zero for what belongs to none.</param>
/// <param name="Record">The row's id.</param>
/// <param name="RowVersion">The row's version, which grows with each change; an older value of the same row does not open as the newer one.</param>
/// <param name="Model">The model, with its version, of a template; <see cref="ModelIdentity.None"/> for anything else.</param>
public sealed record SealingContext(Guid Install, string Table, string Column, Guid Gallery, Guid Subject, Guid Record, long RowVersion, ModelIdentity Model)
{
    private const int FixedLength = 4 * (4 + 16) + 4 + 8 + 4 + ModelIdentity.DigestBytes + 1;

    /// <summary>The associated data: each field with its length before it, then the envelope's header with the key id.</summary>
    internal int Write(Span<byte> destination, ReadOnlySpan<byte> header)
    {
        var rest = destination;
        Put(ref rest, Install);
        Put(ref rest, Table);
        Put(ref rest, Column);
        Put(ref rest, Gallery);
        Put(ref rest, Subject);
        Put(ref rest, Record);
        BinaryPrimitives.WriteInt64BigEndian(Take(ref rest, sizeof(long)), RowVersion);
        var model = Take(ref rest, ModelIdentity.DigestBytes + 1);
        Model.Write(model);
        model[^1] = Model.Mirrored ? (byte)1 : (byte)0;
        header.CopyTo(Take(ref rest, header.Length));
        return destination.Length - rest.Length;
    }

    /// <summary>An upper bound of what <see cref="Write"/> needs.</summary>
    internal int MaxLength(int header) => FixedLength + 8 + Encoding.UTF8.GetMaxByteCount(Table.Length) + Encoding.UTF8.GetMaxByteCount(Column.Length) + 4 + header;

    private static void Put(ref Span<byte> rest, Guid value) => value.TryWriteBytes(Take(ref rest, 16), bigEndian: true, out _);

    private static void Put(ref Span<byte> rest, string value) => Encoding.UTF8.GetBytes(value, Take(ref rest, Encoding.UTF8.GetByteCount(value)));

    private static Span<byte> Take(ref Span<byte> rest, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(rest, length);
        var taken = rest.Slice(sizeof(int), length);
        rest = rest[(sizeof(int) + length)..];
        return taken;
    }
}
