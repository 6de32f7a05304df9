namespace Semblance.Vault.Files;

/// <summary>A file that is open for writing.</summary>
public interface IDurableFile : IDisposable
{
    /// <summary>Its length in bytes.</summary>
    long Length { get; }

    /// <summary>Writes bytes at a place. They are durable only after <see cref="Sync"/>.</summary>
    /// <param name="offset">Where, in bytes from the start.</param>
    /// <param name="bytes">What.</param>
    void Write(long offset, ReadOnlySpan<byte> bytes);

    /// <summary>Makes what was written durable. After a failure nothing is known about it any more, and it must not be tried again.</summary>
    void Sync();

    /// <summary>Cuts the file.</summary>
    /// <param name="length">Its new length in bytes, at most the present one.</param>
    void Truncate(long length);
}
