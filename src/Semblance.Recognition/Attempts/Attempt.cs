using Semblance.Comparison;

namespace Semblance.Recognition.Attempts;

/// <summary>A claim that is being checked.</summary>
internal sealed class Attempt(bool raisesAlarm, Action<Decision?> end) : IDisposable
{
    private Decision? _decision;

    /// <summary>Whether it is the picture by which a subject's alarm is raised.</summary>
    public bool RaisesAlarm => raisesAlarm;

    /// <summary>Says how the claim was decided.</summary>
    public void End(Decision decision) => _decision = decision;

    /// <summary>Counts it. One that was cut off is as if it had not been made.</summary>
    public void Dispose() => end(_decision);
}
