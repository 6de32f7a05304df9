using Semblance.Inference;

namespace Semblance.UnitTests.Inference;

public sealed class WorkspacePoolTests
{
    [Fact]
    public void One_borrower_after_another_gets_the_same_workspace()
    {
        var made = 0;
        using var pool = new WorkspacePool<Piece>(() => new Piece(++made));
        for (var i = 0; i < 10; i++)
        {
            using var lease = pool.Rent();
            Assert.Equal(1, lease.Workspace.Number);
        }
    }

    [Fact]
    public void Borrowers_at_one_time_never_share_and_all_come_back()
    {
        var made = 0;
        var pool = new WorkspacePool<Piece>(() => new Piece(Interlocked.Increment(ref made)));
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using var lease = pool.Rent();
            Assert.Equal(1, Interlocked.Increment(ref lease.Workspace.Users));
            Thread.SpinWait(200);
            Assert.Equal(0, Interlocked.Decrement(ref lease.Workspace.Users));
        });
        Assert.InRange(made, 1, 8);
        var pieces = new List<Piece>();
        for (var i = 0; i < made; i++)
            pieces.Add(pool.Rent().Workspace);
        Assert.Equal(made, pieces.Distinct().Count());
    }

    [Fact]
    public void Closing_the_pool_closes_what_it_holds()
    {
        Piece piece;
        var pool = new WorkspacePool<Piece>(() => new Piece(1));
        using (var lease = pool.Rent())
            piece = lease.Workspace;
        pool.Dispose();
        Assert.True(piece.IsClosed);
    }

    private sealed class Piece(int number) : IDisposable
    {
        public int Users;

        public int Number => number;

        public bool IsClosed { get; private set; }

        public void Dispose() => IsClosed = true;
    }
}
