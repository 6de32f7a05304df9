using Semblance.Index.Memory;

namespace Semblance.UnitTests.Index.Memory;

public sealed unsafe class LargeMemoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(LargeMemory.Page - 100)]
    [InlineData(LargeMemory.Page)]
    [InlineData(LargeMemory.Page + 1)]
    [InlineData((2 * LargeMemory.Page) - 1)]
    public void Starts_on_a_large_page_and_can_be_written_to_its_end(int bytes)
    {
        using var memory = new LargeMemory(bytes);
        Assert.False(memory.IsInvalid);
        Assert.Equal(0, (nint)memory.Start % LargeMemory.Page);
        Assert.InRange(memory.Bytes, bytes, bytes + (LargeMemory.Page / 16));
        (memory.Start[0], memory.Start[bytes - 1]) = (7, 8);
        Assert.Equal(bytes == 1 ? 8 : 7, memory.Start[0]);
    }

    [Fact]
    public void Is_let_go_once()
    {
        var memory = new LargeMemory(100);
        memory.Dispose();
        memory.Dispose();
        Assert.True(memory.IsClosed);
    }

    [Fact]
    public void More_than_there_is_is_refused() => Assert.Throws<OutOfMemoryException>(() => new LargeMemory(nint.MaxValue / 2).Dispose());
}
