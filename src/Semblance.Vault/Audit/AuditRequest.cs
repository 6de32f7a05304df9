namespace Semblance.Vault.Audit;

/// <summary>Something that waits for the one writer: an event, or a head that shall be signed now.</summary>
/// <param name="event">The event; nothing for a head.</param>
internal sealed class AuditRequest(AuditEvent? @event)
{
    private readonly TaskCompletionSource<AuditPosition> _appended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _signed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The event.</summary>
    public AuditEvent? Event { get; } = @event;

    /// <summary>Ends when the event is durable.</summary>
    public Task<AuditPosition> Appended => _appended.Task;

    /// <summary>Ends when the head is durable.</summary>
    public Task<string> Signed => _signed.Task;

    public void Append(AuditPosition position) => _appended.TrySetResult(position);

    public void Sign(string head) => _signed.TrySetResult(head);

    public void Fail(Exception failure)
    {
        _appended.TrySetException(failure);
        _signed.TrySetException(failure);
        // One of the two is nobody's: its failure is seen here, or it would be reported as forgotten.
        _ = (_appended.Task.Exception, _signed.Task.Exception);
    }
}
