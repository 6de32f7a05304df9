using Semblance.Client.Contracts.Calibrations;

namespace Semblance.Client.Calls;

/// <summary>What scores mean.</summary>
public sealed class CalibrationCalls
{
    private readonly Wire _wire;

    internal CalibrationCalls(Wire wire) => _wire = wire;

    /// <summary>Shows what the scores of the server's model mean, as it was measured.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The table from score to error rates.</returns>
    public Task<CalibrationAnswer> ShowAsync(CancellationToken cancellation = default) => _wire.GetAsync<CalibrationAnswer>(Route.Of("calibration"), cancellation);
}
