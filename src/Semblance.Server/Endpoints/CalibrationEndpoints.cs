using Semblance.Client.Contracts.Calibrations;
using Semblance.Comparison;
using Semblance.Server.Access;

namespace Semblance.Server.Endpoints;

/// <summary>What scores mean: the table that every decision of this server rests on. It tells of nobody.</summary>
internal static class CalibrationEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/calibration", Show).RequireAuthorization(Permission.Calibration).WithSummary("What scores mean, as it was measured").Produces<CalibrationAnswer>();

    private static CalibrationAnswer Show(Calibration calibration) => new(
        calibration.Id, calibration.Model.ToString(), calibration.Source.Name, calibration.Source.People,
        [.. calibration.Points.Select(static point => new CalibrationPointAnswer(point.Score, point.FalseMatchRate.Value, point.FalseNonMatchRate?.Value))]);
}
