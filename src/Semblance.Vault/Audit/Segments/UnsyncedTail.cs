using Semblance.Vault.Files;

namespace Semblance.Vault.Audit.Segments;

/// <summary>Makes sure that nothing is ever written behind bytes whose sync failed.</summary>
internal static class UnsyncedTail
{
    /// <summary>
    /// Writes at the end of a file and syncs. Where that fails, what was written is cut off again: the system would go on showing it though it is not on the disk, the next opening would take
    /// it for whole, and a power cut after that would leave a hole before events that were acknowledged.
    /// </summary>
    public static void WriteOrCut(IDurableFile file, long length, ReadOnlySpan<byte> bytes)
    {
        try
        {
            file.Write(length, bytes);
            file.Sync();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Cut(file, length);
            throw;
        }
    }

    private static void Cut(IDurableFile file, long length)
    {
        try
        {
            if (file.Length > length)
                file.Truncate(length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The disk takes nothing any more; the first failure is what the caller hears of.
        }
    }
}
