/**
 * Types of resources that the emulators refuse or cannot run; stacks that need them must not be part of the local
 * stage.
 */
export const refusedByEmulators: readonly string[] = [
  'AWS::ApplicationAutoScaling::ScalableTarget',
  'AWS::ApplicationAutoScaling::ScalingPolicy',
  'AWS::ApplicationSignals::ServiceLevelObjective',
  'AWS::Budgets::Budget',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::CodeDeploy::Application',
  'AWS::CodeDeploy::DeploymentConfig',
  'AWS::CodeDeploy::DeploymentGroup',
  'AWS::Events::Archive',
  'AWS::Logs::LogAnomalyDetector',
  'AWS::Logs::QueryDefinition',
  'AWS::SSM::Document',
  'AWS::WAFv2::WebACLAssociation',
  'AWS::XRay::Group',
];
