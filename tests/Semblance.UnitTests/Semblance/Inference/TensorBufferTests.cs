using Semblance.Inference;

namespace Semblance.UnitTests.Inference;

public sealed class TensorBufferTests
{
    [Fact]
    public void What_is_written_is_what_the_runtime_reads_without_a_copy()
    {
        using var buffer = new TensorBuffer();
        var numbers = buffer.Resize(2, 3, 4);
        numbers[5] = 1.25f;
        Assert.Equal([2L, 3, 3, 4], buffer.Shape);
        Assert.Equal([2L, 3, 3, 4], buffer.Value.GetTensorTypeAndShape().Shape);
        Assert.Equal(1.25f, buffer.Value.GetTensorDataAsSpan<float>()[5]);
        numbers[5] = 7;
        Assert.Equal(7, buffer.Value.GetTensorDataAsSpan<float>()[5]);
    }

    [Fact]
    public void The_same_shape_keeps_its_memory_and_another_gets_what_it_needs()
    {
        using var buffer = new TensorBuffer();
        buffer.Resize(1, 8, 8)[0] = 3;
        var value = buffer.Value;
        Assert.Equal(3, buffer.Resize(1, 8, 8)[0]);
        Assert.Same(value, buffer.Value);
        Assert.Equal(3 * 4 * 16, buffer.Resize(1, 4, 16).Length);
        Assert.Equal([1L, 3, 4, 16], buffer.Value.GetTensorTypeAndShape().Shape);
        Assert.Equal(2 * 3 * 32 * 32, buffer.Resize(2, 32, 32).Length);
        Assert.Equal(2 * 3 * 32 * 32, buffer.Value.GetTensorDataAsSpan<float>().Length);
    }

    [Fact]
    public void Before_a_shape_there_is_nothing_to_read()
    {
        using var buffer = new TensorBuffer();
        Assert.Throws<InvalidOperationException>(() => buffer.Value);
    }
}
