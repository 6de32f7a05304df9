using System.IO.MemoryMappedFiles;
using Semblance.Index.Memory;

namespace Semblance.UnitTests.Index.Memory;

/// <summary>Advice changes nothing of what is read, wherever it begins and ends.</summary>
public sealed unsafe class MemoryAdviceTests
{
    [Fact]
    public void What_was_asked_for_is_what_is_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            var bytes = new byte[3 * 4_096];
            new Random(2).NextBytes(bytes);
            File.WriteAllBytes(path, bytes);
            using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open);
            using var view = file.CreateViewAccessor(0, bytes.Length, MemoryMappedFileAccess.Read);
            var start = (byte*)view.SafeMemoryMappedViewHandle.DangerousGetHandle();
            foreach (var (at, length) in new[] { (0, 1), (100, 512), (4_000, 200), (8_192, 4_096) })
            {
                MemoryAdvice.AskFor(start + at, length);
                Assert.Equal(bytes.AsSpan(at, length), new ReadOnlySpan<byte>(start + at, length));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Memory_without_large_pages_is_as_good()
    {
        using var memory = new LargeMemory(5_000);
        memory.Start[4_999] = 9;
        MemoryAdvice.WantLargePages(memory.Start + 1, 10);
        Assert.Equal(9, memory.Start[4_999]);
    }
}
