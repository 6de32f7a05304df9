using Semblance.Inference;

namespace Semblance.UnitTests.Inference;

public sealed class AllOrNoneTests
{
    private readonly List<Loaded> _made = [];

    [Fact]
    public void All_are_loaded_in_their_order()
    {
        Assert.Equal([1, 2, 3], AllOrNone.Load([1, 2, 3], Make).Select(static one => one.Number));
        Assert.Equal(1, AllOrNone.Then(Make(1), static first => first!.Number));
        Assert.True(AllOrNone.Then<Loaded, bool>(null, static first => first is null));
        Assert.All(_made, static one => Assert.False(one.IsDisposed));
    }

    [Fact]
    public void What_came_before_a_failure_is_given_back()
    {
        Assert.Throws<InvalidOperationException>(() => AllOrNone.Load([1, 2, 0, 3], Make));
        Assert.Throws<InvalidOperationException>(() => AllOrNone.Then(Make(4), _ => Make(0)));
        Assert.Equal([1, 2, 4], _made.Select(static one => one.Number));
        Assert.All(_made, static one => Assert.True(one.IsDisposed));
    }

    private Loaded Make(int number)
    {
        if (number == 0)
            throw new InvalidOperationException("It can't be loaded.");
        _made.Add(new Loaded(number));
        return _made[^1];
    }

    private sealed class Loaded(int number) : IDisposable
    {
        public int Number => number;

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
