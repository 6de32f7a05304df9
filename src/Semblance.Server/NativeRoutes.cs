using Semblance.Server.Endpoints;

namespace Semblance.Server;

/// <summary>All routes of the native API, and those by which the server itself is watched.</summary>
internal static class NativeRoutes
{
    public static void MapAll(IEndpointRouteBuilder routes)
    {
        FaceEndpoints.Map(routes);
        GroupEndpoints.Map(routes);
        GalleryEndpoints.Map(routes);
        EnrolEndpoints.Map(routes);
        SubjectEndpoints.Map(routes);
        ReferenceEndpoints.Map(routes);
        ConsentEndpoints.Map(routes);
        ConstraintEndpoints.Map(routes);
        SearchEndpoints.Map(routes);
        ReleaseEndpoints.Map(routes);
        RecordEndpoints.Map(routes);
        KeyEndpoints.Map(routes);
        CalibrationEndpoints.Map(routes);
        CameraEndpoints.Map(routes);
        ShotEndpoints.Map(routes);
        MetricsEndpoints.Map(routes);
        HealthEndpoints.Map(routes);
    }
}
