namespace Semblance.Server.Access;

/// <summary>What an endpoint demands. Each is the name of an authorisation policy; <see cref="RoleTable"/> says which role has it.</summary>
internal static class Permission
{
    public const string Look = "faces.look";
    public const string Compare = "faces.compare";
    public const string Group = "faces.group";
    public const string ListGalleries = "galleries.list";
    public const string CreateGallery = "galleries.create";
    public const string EraseGallery = "galleries.erase";
    public const string ListSubjects = "subjects.list";
    public const string ReadSubjects = "subjects.read";
    public const string Enrol = "subjects.enrol";
    public const string ChangeSubjects = "subjects.change";
    public const string EraseSubjects = "subjects.erase";
    public const string ExportSubjects = "subjects.export";
    public const string Consent = "subjects.consent";
    public const string Verify = "search.verify";
    public const string Identify = "search.identify";
    public const string Release = "search.release";
    public const string ReadRecord = "record.read";
    public const string RunCameras = "cameras.run";
    public const string SeeCameras = "cameras.see";
    public const string SeeShots = "cameras.shots";
    public const string OwnKey = "keys.own";
    public const string Calibration = "calibration.read";
    public const string Keys = "keys.manage";
    public const string Metrics = "server.metrics";
}
