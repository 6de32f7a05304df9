using System.Collections.Concurrent;

namespace Semblance.Inference;

/// <summary>Lends workspaces (input tensors and scratch memory), so that a steady load allocates nothing new.</summary>
/// <remarks>Thread-safe. There are at most as many workspaces as there were borrowers at one time.</remarks>
internal sealed class WorkspacePool<T>(Func<T> create) : IDisposable
    where T : class, IDisposable
{
    private readonly ConcurrentBag<T> _free = [];

    /// <summary>Borrows a workspace; disposing the lease brings it back.</summary>
    public Lease Rent() => new(this, _free.TryTake(out var workspace) ? workspace : create());

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_free.TryTake(out var workspace))
            workspace.Dispose();
    }

    /// <summary>A borrowed workspace.</summary>
    public readonly struct Lease(WorkspacePool<T> pool, T workspace) : IDisposable
    {
        /// <summary>The workspace.</summary>
        public T Workspace => workspace;

        /// <inheritdoc/>
        public void Dispose() => pool._free.Add(workspace);
    }
}
