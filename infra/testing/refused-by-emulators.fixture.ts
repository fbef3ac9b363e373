/** Types of resources that the emulators refuse or cannot run; what needs them belongs where the local stage is not. */
export const refusedByEmulators: readonly string[] = [
  'AWS::ApplicationAutoScaling::ScalableTarget',
  'AWS::ApplicationAutoScaling::ScalingPolicy',
  'AWS::ApplicationSignals::ServiceLevelObjective',
  'AWS::Budgets::Budget',
  'AWS::CloudWatch::CompositeAlarm',
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
