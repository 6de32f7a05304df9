using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Semblance.Vault.Safekeeping;

/// <summary>All fields of a row one after the other, each with its length before it, so that no two different rows give the same bytes.</summary>
internal sealed class RowText
{
    private const int Missing = -1;

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public RowText Put(string value) => Put(Encoding.UTF8.GetBytes(value));

    public RowText Put(Guid value) => Put(value.ToByteArray(bigEndian: true));

    public RowText Put(Guid? value) => value is { } there ? Put(there) : PutMissing();

    public RowText Put(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return Put(bytes);
    }

    public RowText Put(DateOnly value) => Put(value.DayNumber);

    public RowText Put(ReadOnlyMemory<byte>? value) => value is { } there ? Put(there.Span) : PutMissing();

    public RowText Put(ReadOnlySpan<byte> value)
    {
        PutLength(value.Length);
        _bytes.Write(value);
        return this;
    }

    private RowText PutMissing()
    {
        PutLength(Missing);
        return this;
    }

    private void PutLength(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), length);
        _bytes.Advance(sizeof(int));
    }
}
