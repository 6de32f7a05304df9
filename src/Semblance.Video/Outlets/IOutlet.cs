using Semblance.Recognition.Watch;

namespace Semblance.Video.Outlets;

/// <summary>A receiver outside that is told events. <see cref="OutletPump"/> calls it, one thing at a time.</summary>
public interface IOutlet
{
    /// <summary>Its name, under which events wait for it in the vault: the same in every run.</summary>
    string Name { get; }

    /// <summary>Does what can be done before there is anything to tell, such as connecting. Called at the start and whenever nothing waits.</summary>
    /// <param name="cancellation">Ends the work; <see cref="OutletOptions.Timeout"/> does too.</param>
    /// <returns><see cref="OutletAnswer.Told"/> where it is ready, else why not.</returns>
    Task<OutletAnswer> StandByAsync(CancellationToken cancellation);

    /// <summary>Tells an event.</summary>
    /// <param name="told">The event.</param>
    /// <param name="subjectName">What its subject is called now; <see langword="null"/> names nobody.</param>
    /// <param name="cancellation">Ends the telling; <see cref="OutletOptions.Timeout"/> does too, and the event is then told again.</param>
    /// <returns><see cref="OutletAnswer.Told"/> once the receiver has it, else why not. An exception counts as <see cref="OutletAnswer.Failed"/>.</returns>
    Task<OutletAnswer> TellAsync(WatchEvent told, string? subjectName, CancellationToken cancellation);
}
